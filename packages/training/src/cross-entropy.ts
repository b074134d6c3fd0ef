import type { Graph, Value } from "@vistazo/graph";

/**
 * The mean over a batch of the cross-entropy between the softmax of logits and target distributions, which may be soft:
 * https://arxiv.org/abs/1512.00567.
 *
 * @param logits [batch, classes]
 * @param targets [batch, classes], each row of sum 1.
 * @param smoothing how much of each target is spread evenly over all classes.
 * @returns a scalar
 */
export function crossEntropy(
  g: Graph,
  logits: Value,
  targets: Value,
  { batch, classes, smoothing = 0 }: { readonly batch: number; readonly classes: number; readonly smoothing?: number },
): Value {
  const smoothed =
    smoothing > 0 ? g.add(g.mul(targets, g.float(1 - smoothing)), g.float(smoothing / classes)) : targets;
  const likelihood = g.op("LogSoftmax", [logits], { axis: -1 });
  const total = g.op("ReduceSum", [g.mul(likelihood, smoothed), g.ints(0, 1)], { keepdims: 0 });
  return g.mul(total, g.float(-1 / batch));
}
