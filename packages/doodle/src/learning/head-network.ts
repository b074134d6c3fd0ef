import type { BatchStatistics, Graph, ParameterSpec, TrainableNetwork, Value } from "@vistazo/graph";

export interface HeadWeights {
  /** [words, width] */
  readonly weight: Float32Array;
  /** [words] */
  readonly bias: Float32Array;
}

/** The names of what is trained. */
const [weightChange, biasChange] = ["change.weight", "change.bias"];

/**
 * A recogniser's last layer, on features: what is trained is its change, so that weight decay draws it back to what it was.
 *
 * @param prior added to the logits in training: the logarithm of how often each word comes up there, against how often it should.
 * So the layer learns what words look like and not that some came up often, https://arxiv.org/abs/2007.07314.
 */
export class HeadNetwork implements TrainableNetwork {
  readonly parameters: readonly ParameterSpec[];
  readonly statistics: readonly ParameterSpec[] = [];
  readonly input = "float32";

  constructor(
    private readonly head: HeadWeights,
    private readonly prior: Float32Array,
  ) {
    const words = head.bias.length;
    const width = head.weight.length / words;
    this.parameters = [
      { name: weightChange, shape: [words, width], initial: { value: 0 }, decays: true },
      { name: biasChange, shape: [words], initial: { value: 0 }, decays: true },
    ];
  }

  /** @param features [batch, width, 1, 1] */
  forward(
    g: Graph,
    features: Value,
    parameters: ReadonlyMap<string, Value>,
  ): { logits: Value; statistics: BatchStatistics } {
    const words = this.head.bias.length;
    const width = this.head.weight.length / words;
    const weight = g.add(g.constant(this.head.weight, [words, width]), parameters.get(weightChange)!);
    const bias = g.add(g.constant(this.head.bias), parameters.get(biasChange)!);
    const product = g.op("FusedMatMul", [g.reshape(features, -1, width), weight], { transB: 1 }, "com.microsoft");
    return { logits: g.add(g.add(product, bias), g.constant(this.prior)), statistics: new Map() };
  }
}

/** The layer with the change that was trained. */
export function changedHead(
  head: HeadWeights,
  change: ReadonlyMap<string, { readonly data: Float32Array }>,
): HeadWeights {
  const sum = (values: Float32Array, name: string) => {
    const { data } = change.get(name)!;
    return values.map((value, i) => value + data[i]);
  };
  return { weight: sum(head.weight, weightChange), bias: sum(head.bias, biasChange) };
}
