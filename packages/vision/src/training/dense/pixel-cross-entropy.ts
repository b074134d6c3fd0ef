import type { Graph, Value } from "@vistazo/graph";

/**
 * The mean over pixels of the cross-entropy between the softmax of a map's logits and the pixel's class: what PyTorch's `cross_entropy`
 * with an `ignore_index` gives of a map enlarged to the photo, each of its cells to as many pixels.
 *
 * @param logits [batch, classes, height, width]
 * @param shares [batch, classes, height, width]: how much of each cell is of each class. What does not count is of none.
 * @returns a scalar
 */
export function pixelCrossEntropy(g: Graph, logits: Value, shares: Value): Value {
  const everything = [0, 1, 2, 3];
  const likelihood = g.sum(g.mul(g.logSoftmax(logits, 1), shares), everything);
  return g.neg(g.div(likelihood, g.maximum(g.sum(shares, everything), g.float(1e-6))));
}
