import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { NetworkInputs } from "../architecture.js";
import { classify } from "./classify.js";

export interface NormedHeads {
  readonly own: string;
  /** That which learnt from a teacher (https://arxiv.org/abs/2012.12877): the answer is the mean of both. Default: there is none. */
  readonly teacher?: string;
  /** What the normalisation and the linear layer in each are called. */
  readonly norm: string;
  readonly layer: string;
}

/**
 * The last layer of a classifier with a normalisation of its own before it: the output `logits`, [batch, classes].
 *
 * @param features [batch, width]
 */
export function classifyNormed(inputs: NetworkInputs, features: Value, names: NormedHeads): void {
  const { graph: g, parameters: w, classes } = inputs;
  const { own, teacher, norm, layer } = names;
  if (teacher === undefined) {
    classify(inputs, normed(g, features, w.in(`${own}.${norm}`)), `${own}.${layer}`);
    return;
  }
  const [first, second] = [own, teacher].map((head) =>
    g.linear(normed(g, features, w.in(`${head}.${norm}`)), w.in(`${head}.${layer}`), {
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
