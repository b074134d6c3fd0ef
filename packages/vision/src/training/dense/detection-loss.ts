import type { Graph, Value } from "@vistazo/graph";
import { cheapestAssignment } from "./assignment.js";

/** Objects of a photo. */
export interface TrueObjects {
  /** [objects, 4]: centre x, centre y, width and height in fractions of the photo. */
  readonly boxes: Float32Array;
  /** Class numbers. */
  readonly labels: Uint16Array;
}

/** What the parts of loss and matching weigh, as DETR has them: https://arxiv.org/abs/2005.12872. */
const weights = { class: 1, distance: 5, overlap: 2, noObject: 0.1 };

/** What a query is compared with: its class, "no object" the last, as shares; a box; and 1 if it has one. */
export function queryTargets(classes: number): number {
  return classes + 1 + 4 + 1;
}

/**
 * DETR's loss, https://arxiv.org/abs/2005.12872, of queries that are matched with objects: the cross-entropy of their classes, those without
 * object weighing a tenth, and for the others the distance and the generalised intersection over union of boxes.
 *
 * @param answer [batch, queries, classes + 1 + 4]: logits and box.
 * @param targets [batch, queries, classes + 1 + 4 + 1]: see `matchedTargets`.
 * @returns a scalar
 */
export function detectionLoss(g: Graph, answer: Value, targets: Value, classes: number): Value {
  const split = classes + 1;
  const everything = [0, 1, 2];
  const wanted = g.slice(targets, 2, 0, split);
  const likelihood = g.logSoftmax(g.slice(answer, 2, 0, split));
  const named = g.neg(g.div(g.sum(g.mul(likelihood, wanted), everything), g.sum(wanted, everything)));
  const [found, truth] = [g.slice(answer, 2, split), g.slice(targets, 2, split, split + 4)];
  const isObject = g.slice(targets, 2, split + 4);
  const objects = g.maximum(g.sum(isObject, everything), g.float(1));
  const ofObjects = (x: Value) => g.div(g.sum(g.mul(x, isObject), everything), objects);
  const distance = ofObjects(g.abs(g.sub(found, truth)));
  const overlap = ofObjects(g.sub(g.float(1), generalizedIou(g, found, truth)));
  return g.add(named, g.add(g.mul(distance, g.float(weights.distance)), g.mul(overlap, g.float(weights.overlap))));
}

/**
 * Generalised intersection over union of pairs of boxes, https://arxiv.org/abs/1902.09630.
 *
 * @param a [batch, queries, 4]: centre x, centre y, width, height.
 * @returns [batch, queries, 1], from -1 to 1.
 */
export function generalizedIou(g: Graph, a: Value, b: Value): Value {
  const edges = (box: Value) => {
    const [centre, half] = [g.slice(box, 2, 0, 2), g.mul(g.slice(box, 2, 2, 4), g.float(0.5))];
    return { first: g.sub(centre, half), last: g.add(centre, half) };
  };
  const area = (size: Value) => g.mul(g.slice(size, 2, 0, 1), g.slice(size, 2, 1, 2));
  const [p, q] = [edges(a), edges(b)];
  const shared = area(g.relu(g.sub(g.minimum(p.last, q.last), g.maximum(p.first, q.first))));
  const around = area(g.sub(g.maximum(p.last, q.last), g.minimum(p.first, q.first)));
  const sum = g.add(area(g.slice(a, 2, 2, 4)), area(g.slice(b, 2, 2, 4)));
  const tiny = g.float(1e-9);
  const union = g.add(g.sub(sum, shared), tiny);
  return g.sub(g.div(shared, union), g.div(g.sub(g.add(around, tiny), union), g.add(around, tiny)));
}

/**
 * Match the objects of each photo with queries, the cheapest way by class, distance and overlap, and say what each query is
 * compared with.
 *
 * @param answer [batch, queries, classes + 1 + 4]
 * @param photos the objects of each; of more than there are queries, the largest count.
 * @returns [batch, queries, classes + 1 + 4 + 1]: the class as its share, times what it weighs.
 */
export function matchedTargets(answer: Float32Array, photos: readonly TrueObjects[], classes: number): Float32Array {
  const width = classes + 1 + 4;
  const queries = answer.length / width / photos.length;
  const row = queryTargets(classes);
  const targets = new Float32Array(photos.length * queries * row);
  for (let i = 0; i < photos.length * queries; i++) targets[i * row + classes] = weights.noObject;
  for (const [photo, objects] of photos.entries()) {
    const kept = largest(objects, queries);
    const found = answer.subarray(photo * queries * width, (photo + 1) * queries * width);
    const columns = cheapestAssignment(matchingCosts(found, kept, classes), kept.labels.length, queries);
    for (const [object, query] of columns.entries()) {
      const at = (photo * queries + query) * row;
      targets[at + classes] = 0;
      targets[at + kept.labels[object]] = weights.class;
      targets.set(kept.boxes.subarray(object * 4, object * 4 + 4), at + classes + 1);
      targets[at + row - 1] = 1;
    }
  }
  return targets;
}

/** [objects, queries]: what it costs that a query stands for an object. */
export function matchingCosts(answer: Float32Array, { boxes, labels }: TrueObjects, classes: number): Float64Array {
  const width = classes + 1 + 4;
  const queries = answer.length / width;
  const costs = new Float64Array(labels.length * queries);
  for (let query = 0; query < queries; query++) {
    const logits = answer.subarray(query * width, query * width + classes + 1);
    const peak = logits.reduce((a, b) => Math.max(a, b));
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit - peak), 0);
    const box = answer.subarray(query * width + classes + 1, (query + 1) * width);
    for (const [object, label] of labels.entries()) {
      const other = boxes.subarray(object * 4, object * 4 + 4);
      const likelihood = Math.exp(logits[label] - peak) / total;
      const distance = box.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0);
      costs[object * queries + query] =
        weights.distance * distance - weights.class * likelihood - weights.overlap * overlapOf(box, other);
    }
  }
  return costs;
}

/** Generalised intersection over union of two boxes. */
function overlapOf(a: Float32Array, b: Float32Array): number {
  const along = (axis: 0 | 1) => {
    const [first, last] = [a[axis] - a[axis + 2] / 2, a[axis] + a[axis + 2] / 2];
    const [start, end] = [b[axis] - b[axis + 2] / 2, b[axis] + b[axis + 2] / 2];
    const shared = Math.max(0, Math.min(last, end) - Math.max(first, start));
    return { shared, around: Math.max(last, end) - Math.min(first, start) };
  };
  const [x, y] = [along(0), along(1)];
  const shared = x.shared * y.shared;
  const around = x.around * y.around + 1e-9;
  const union = a[2] * a[3] + b[2] * b[3] - shared + 1e-9;
  return shared / union - (around - union) / around;
}

function largest(objects: TrueObjects, count: number): TrueObjects {
  const { boxes, labels } = objects;
  if (labels.length <= count) return objects;
  const area = (i: number) => boxes[i * 4 + 2] * boxes[i * 4 + 3];
  const order = Array.from(labels.keys()).sort((a, b) => area(b) - area(a));
  const kept = order.slice(0, count);
  return {
    boxes: Float32Array.from(kept.flatMap((i) => [...boxes.subarray(i * 4, i * 4 + 4)])),
    labels: Uint16Array.from(kept, (i) => labels[i]),
  };
}
