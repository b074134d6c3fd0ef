import { growableFloat64, growableInt32 } from "../growable.js";
import { type IouType, overlapMeasure } from "./overlap-measure.js";
import type { Selection } from "./selection.js";
import { orderByGroup, orderByScore } from "./stable-order.js";
import type { Detections, DetectionTruth } from "./truth.js";

/**
 * Which detections overlap which annotations of the same photo and category, and by how much: all that matching needs, at any
 * IoU threshold from `floor` up. Annotations and detections are sorted into buckets of one category and one photo.
 */
export interface Overlaps {
  readonly truth: DetectionTruth;
  readonly detections: Detections;
  readonly iouType: IouType;
  readonly selection: Selection;
  readonly floor: number;
  /** Annotations by category, then image, then as in the file. */
  readonly truthOrder: Int32Array;
  /** Per category in the selection's order, and one more: where its annotations begin in `truthOrder`. */
  readonly truthStarts: Int32Array;
  /** Detections by category, then image, then score. */
  readonly detectionOrder: Int32Array;
  /** Detections by category, then score: equal scores by image. */
  readonly scoreOrder: Int32Array;
  /** Per category, and one more: where its detections begin in both orders of detections. */
  readonly detectionStarts: Int32Array;
  /** Per detection: how many of the same image and category have better scores. */
  readonly rank: Int32Array;
  /** Per place in `detectionOrder`, and one more: where its overlaps begin. */
  readonly starts: Uint32Array;
  /** Per overlap: the annotation, … */
  readonly truthOf: Int32Array;
  /** … and the IoU. Best first; of equal ones the later annotation first, which is the one that COCO prefers. */
  readonly iou: Float64Array;
}

export function findOverlaps(
  truth: DetectionTruth,
  detections: Detections,
  iouType: IouType,
  selection: Selection,
  floor: number,
): Overlaps {
  const { categoryRank, imageRank, categoryCount, imageCount } = selection;
  const byImage = (rows: Int32Array, image: Int32Array): Int32Array => orderByGroup(rows, image, imageRank, imageCount);
  const byCategory = (rows: Int32Array, category: Int32Array): Int32Array =>
    orderByGroup(rows, category, categoryRank, categoryCount);

  const truthOrder = byCategory(byImage(selection.truths, truth.image), truth.category);
  const byScore = orderByScore(byImage(selection.detections, detections.image), detections.scores);
  const detectionOrder = byCategory(byImage(byScore, detections.image), detections.category);
  const scoreOrder = byCategory(byScore, detections.category);

  const count = detectionOrder.length;
  const rank = new Int32Array(detections.count);
  const starts = new Uint32Array(count + 1);
  const truthOf = growableInt32();
  const iou = growableFloat64();
  const measure = overlapMeasure(iouType, truth, detections, selection.crowd, floor);

  const truthBucket = (i: number): number => bucketOf(truth.category, truth.image, truthOrder[i], selection);
  const detectionBucket = (i: number): number =>
    bucketOf(detections.category, detections.image, detectionOrder[i], selection);
  let firstTruth = 0;
  for (let first = 0; first < count; ) {
    const bucket = detectionBucket(first);
    let end = first + 1;
    while (end < count && detectionBucket(end) === bucket) end++;
    while (firstTruth < truthOrder.length && truthBucket(firstTruth) < bucket) firstTruth++;
    let endTruth = firstTruth;
    while (endTruth < truthOrder.length && truthBucket(endTruth) === bucket) endTruth++;
    if (endTruth > firstTruth) measure.startTruths(truthOrder, firstTruth, endTruth);
    for (let place = first; place < end; place++) {
      const detection = detectionOrder[place];
      rank[detection] = place - first;
      starts[place] = iou.length;
      if (endTruth === firstTruth || place - first >= selection.maxRank) continue;
      measure.startDetection(detection);
      for (let i = firstTruth; i < endTruth; i++) {
        const annotation = truthOrder[i];
        const value = measure.iouWith(annotation, i - firstTruth);
        if (value < floor) continue;
        iou.push(value);
        truthOf.push(annotation);
        let at = iou.length - 1;
        const values = iou.data;
        const annotations = truthOf.data;
        for (const start = starts[place]; at > start && values[at - 1] <= value; at--) {
          values[at] = values[at - 1];
          annotations[at] = annotations[at - 1];
        }
        values[at] = value;
        annotations[at] = annotation;
      }
    }
    first = end;
    firstTruth = endTruth;
  }
  starts[count] = iou.length;
  return {
    truth,
    detections,
    iouType,
    selection,
    floor,
    truthOrder,
    truthStarts: startsOfCategories(truthOrder, truth.category, selection),
    detectionOrder,
    scoreOrder,
    detectionStarts: startsOfCategories(scoreOrder, detections.category, selection),
    rank,
    starts,
    truthOf: truthOf.finish(),
    iou: iou.finish(),
  };
}

function startsOfCategories(order: Int32Array, category: Int32Array, selection: Selection): Int32Array {
  const { categoryRank, categoryCount } = selection;
  const starts = new Int32Array(categoryCount + 1);
  for (const row of order) starts[categoryRank[category[row]] + 1]!++;
  for (let i = 0; i < categoryCount; i++) starts[i + 1]! += starts[i];
  return starts;
}

/** The number of the bucket of one category and one photo. */
function bucketOf(category: Int32Array, image: Int32Array, row: number, selection: Selection): number {
  const { categoryRank, imageRank, imageCount } = selection;
  return categoryRank[category[row]] * imageCount + imageRank[image[row]];
}
