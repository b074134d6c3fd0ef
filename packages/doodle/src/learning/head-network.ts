import type { Graph, Parameters, Value } from "@vistazo/graph";
import { crossEntropy, type Objective, type TrainableNetwork } from "@vistazo/training";

export interface HeadWeights {
  /** [words, width] */
  readonly weight: Float32Array;
  /** [words] */
  readonly bias: Float32Array;
}

/** The names of what is trained. */
const [weightChange, biasChange] = ["change.weight", "change.bias"];

/**
 * A recogniser's last layer, on features: what is trained is its change, so that weight decay draws it back to what it was. Of features
 * that it is to keep, every change of a logit costs its square, https://arxiv.org/abs/2004.07211: likelihoods alone say nothing of the
 * logits of unlikely words, by which other drawings of the same word are lost.
 *
 * @param prior added to the logits in training: the logarithm of how often each word comes up there, against how often it should.
 * So the layer learns what words look like and not that some came up often, https://arxiv.org/abs/2007.07314.
 */
export class HeadNetwork implements TrainableNetwork {
  readonly input = "float32";
  /** Features. */
  readonly example: readonly number[];
  /** Of each example the distribution of words, and 1 if its logits are to stay, else 0. */
  readonly objective: Objective;

  /** @param keep what a change of 1 of a logit that is to stay costs, beside the cross-entropy. */
  constructor(
    private readonly head: HeadWeights,
    private readonly prior: Float32Array,
    keep: number,
  ) {
    const words = head.bias.length;
    this.example = [head.weight.length / words];
    this.objective = {
      targets: [words + 1],
      loss: (g, logits, targets, features) => {
        const batch = logits.shape[0] as number;
        const likelihood = crossEntropy(g, logits, g.slice(targets, 1, 0, words), { batch, classes: words });
        const change = g.sub(logits, this.#logits(g, features, this.#present(g)));
        const kept = g.mul(g.mul(change, change), g.slice(targets, 1, words));
        return g.add(likelihood, g.mul(g.sum(kept, [0, 1]), g.float(keep / batch)));
      },
    };
  }

  logits(g: Graph, features: Value, parameters: Parameters): Value {
    const { weight, bias } = this.#present(g);
    const changed = (value: Value, change: string) =>
      g.add(value, parameters.get(change, { shape: value.shape as number[], decays: true }));
    return this.#logits(g, features, { weight: changed(weight, weightChange), bias: changed(bias, biasChange) });
  }

  #present(g: Graph): { readonly weight: Value; readonly bias: Value } {
    const words = this.head.bias.length;
    return {
      weight: g.constant(this.head.weight, [words, ...this.example]),
      bias: g.constant(this.head.bias, [words]),
    };
  }

  #logits(g: Graph, features: Value, head: { readonly weight: Value; readonly bias: Value }): Value {
    return g.add(g.linear(features, head), g.constant(this.prior));
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
