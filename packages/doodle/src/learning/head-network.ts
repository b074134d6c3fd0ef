import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { TrainableNetwork } from "@vistazo/training";

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
  readonly input = "float32";
  /** Features. */
  readonly example: readonly number[];

  constructor(
    private readonly head: HeadWeights,
    private readonly prior: Float32Array,
  ) {
    this.example = [head.weight.length / head.bias.length];
  }

  logits(g: Graph, features: Value, parameters: Parameters): Value {
    const words = this.head.bias.length;
    const [width] = this.example;
    const changed = (values: Float32Array, shape: readonly number[], change: string) =>
      g.add(g.constant(values, shape), parameters.get(change, { shape, decays: true }));
    const weight = changed(this.head.weight, [words, width], weightChange);
    const bias = changed(this.head.bias, [words], biasChange);
    return g.add(g.linear(features, { weight, bias }), g.constant(this.prior));
  }
}

/** What a last layer says of features [rows, width]: logits [rows, words]. */
export function headLogits(features: Float32Array, { weight, bias }: HeadWeights): Float32Array {
  const words = bias.length;
  const width = weight.length / words;
  const rows = features.length / width;
  const logits = new Float32Array(rows * words);
  for (let row = 0; row < rows; row++)
    for (let word = 0; word < words; word++) {
      let sum = bias[word];
      for (let i = 0; i < width; i++) sum += weight[word * width + i] * features[row * width + i];
      logits[row * words + word] = sum;
    }
  return logits;
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
