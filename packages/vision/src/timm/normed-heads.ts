import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { NetworkInputs } from "../architectures/architecture.js";
import { classify } from "../architectures/parts/classify.js";

export interface NormedHeads {
  readonly own: string;
  /** That which learnt from a teacher (https://arxiv.org/abs/2012.12877): where it is there, the answer is the mean of both. */
  readonly teacher: string;
  /** The linear layer in each; the normalisation is `bn`. */
  readonly layer: string;
}

/**
 * The last layer of a classifier with a normalisation of its own before it: the output `logits`, [batch, classes].
 *
 * @param features [batch, width]
 */
export function classifyNormed(inputs: NetworkInputs, features: Value, { own, teacher, layer }: NormedHeads): void {
  const { graph: g, parameters: w, classes } = inputs;
  if (!w.has(`${teacher}.${layer}.weight`)) {
    classify(inputs, normed(g, features, w.in(`${own}.bn`)), `${own}.${layer}`);
    return;
  }
  const [first, second] = [own, teacher].map((head) =>
    g.linear(normed(g, features, w.in(`${head}.bn`)), w.in(`${head}.${layer}`), {
      outputs: classes,
      precision: "float32",
    }),
  );
  g.output("logits", g.mul(g.add(first, second), g.float(0.5)));
}

function normed(g: Graph, features: Value, w: Parameters): Value {
  const map = g.reshape(features, 0, Number(features.shape[1]), 1, 1);
  return g.flatten(g.batchNorm(map, w, { epsilon: 1e-5 }));
}
