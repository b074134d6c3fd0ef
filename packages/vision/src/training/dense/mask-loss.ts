import type { Graph, Value } from "@vistazo/graph";

/**
 * Masks of which photos tell different things: of all it is known, or likely, which of the first classes a place is, or that it is none
 * of them; of some also which of the others it is.
 */
export interface MaskPlan {
  readonly classes: number;
  /** How many come first: what is told of every photo. */
  readonly told: number;
}

/** A likelihood for each class that is always told and for all others together; then a weight for each of these others. */
export function targetChannels({ classes }: MaskPlan): number {
  return classes + 1;
}

/**
 * The mean over places of the cross-entropy of the classes that are told and of "another", whose likelihood is that of all others
 * together; and, where it is known which, of the others among themselves.
 *
 * @param logits [batch, classes, height, width]
 * @param targets [batch, classes + 1, height, width]: see `targetChannels`. Places of which nothing is known are 0.
 * @returns a scalar
 */
export function maskLoss(g: Graph, logits: Value, targets: Value, { told }: MaskPlan): Value {
  const others = g.slice(logits, 1, told);
  const amongOthers = g.logSoftmax(others, 1);
  // The logarithm of a sum of exponentials is a logit less its logarithmic softmax.
  const together = g.sub(g.slice(others, 1, 0, 1), g.slice(amongOthers, 1, 0, 1));
  const first = g.logSoftmax(g.concat(1, g.slice(logits, 1, 0, told), together), 1);
  const wanted = g.slice(targets, 1, 0, told + 1);
  return g.add(meanEntropy(g, first, wanted), meanEntropy(g, amongOthers, g.slice(targets, 1, told + 1)));
}

function meanEntropy(g: Graph, likelihood: Value, shares: Value): Value {
  const everything = [0, 1, 2, 3];
  const sum = g.sum(g.mul(likelihood, shares), everything);
  return g.neg(g.div(sum, g.maximum(g.sum(shares, everything), g.float(1))));
}
