import type { Graph, Value } from "@vistazo/graph";

/**
 * What a place is compared with: left, top, right and bottom of its object from its centre, in strides; what these weigh, 0 for a place of
 * no object; its object's class as 1 among zeros; and for each class 1 if it is known whether the object is of it, or 0.
 */
export function pointTargets(classes: number): number {
  return 4 + 1 + 2 * classes;
}

/** How much boxes weigh beside classes. */
const boxWeight = 2;

/**
 * The loss of places that tell of the objects around them: a class's score is to be as high as the box is right, "Generalized Focal Loss",
 * https://arxiv.org/abs/2006.04388; and the boxes' generalised intersection over union, https://arxiv.org/abs/1902.09630.
 *
 * @param answer [batch, points, 4 + classes]: logarithms of the distances to the box's edges in strides, then a logit a class.
 * @param targets [batch, points, 4 + 1 + 2 · classes]: see `pointTargets`.
 * @returns a scalar
 */
export function boxQualityLoss(g: Graph, answer: Value, targets: Value, classes: number): Value {
  const everything = [0, 1, 2];
  const weight = g.slice(targets, 2, 4, 5);
  const count = g.maximum(g.sum(weight, everything), g.float(1));
  const { iou, generalized } = overlapOfDistances(g, g.exp(g.slice(answer, 2, 0, 4)), g.slice(targets, 2, 0, 4));
  const boxes = g.sum(g.mul(g.sub(g.float(1), generalized), weight), everything);
  const quality = g.mul(g.slice(targets, 2, 5, 5 + classes), g.detach(iou));
  const scores = g.sum(
    g.mul(qualityFocalLoss(g, g.slice(answer, 2, 4), quality), g.slice(targets, 2, 5 + classes)),
    everything,
  );
  return g.div(g.add(scores, g.mul(boxes, g.float(boxWeight))), count);
}

/** |σ − quality|² times the cross-entropy, of each logit. */
function qualityFocalLoss(g: Graph, logits: Value, quality: Value): Value {
  const one = g.float(1);
  const gap = g.sub(g.sigmoid(logits), quality);
  // log(1 + exp(x)), which does not overflow.
  const softplus = g.add(g.relu(logits), g.log(g.add(one, g.exp(g.neg(g.abs(logits))))));
  return g.mul(g.mul(gap, gap), g.sub(softplus, g.mul(logits, quality)));
}

/**
 * @param a [..., 4]: left, top, right, bottom from one place, all positive.
 * @param b of the same place; where it is 0 both overlaps are 0 or less.
 * @returns [..., 1]
 */
export function overlapOfDistances(g: Graph, a: Value, b: Value): { readonly iou: Value; readonly generalized: Value } {
  const sides = (x: Value) => g.add(g.slice(x, 2, 0, 2), g.slice(x, 2, 2, 4));
  const product = (x: Value) => g.mul(g.slice(x, 2, 0, 1), g.slice(x, 2, 1, 2));
  const shared = product(sides(g.minimum(a, b)));
  const around = product(sides(g.maximum(a, b)));
  const tiny = g.float(1e-9);
  const union = g.add(g.sub(g.add(product(sides(a)), product(sides(b))), shared), tiny);
  const iou = g.div(shared, union);
  return { iou, generalized: g.sub(iou, g.div(g.sub(around, union), g.add(around, tiny))) };
}
