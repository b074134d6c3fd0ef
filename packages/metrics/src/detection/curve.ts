import { type AreaRange, MatchBits, matchDetections, startMatching, thresholdBits } from "./match.js";
import type { Overlaps } from "./overlaps.js";
import { HitList, largestCategory } from "./precision-recall.js";

/** Precision against recall at one IoU threshold. */
export interface PrecisionRecallCurve {
  readonly recall: Float64Array;
  /** The best precision at this recall or a higher one; 0 where it is not reached, -1 if nothing can be said. */
  readonly precision: Float64Array;
  /** The score at which this recall is reached; NaN where it is not, or where several categories are averaged. */
  readonly scores: Float64Array;
  /** Mean of `precision`. */
  readonly ap: number;
  /** The highest recall reached. */
  readonly maxRecall: number;
}

/** The curve of some categories, averaged over those that have annotations which count. */
export function curveOf(
  overlaps: Overlaps,
  categories: readonly number[],
  iou: number,
  area: AreaRange,
  maxDetections: number,
  recall: Float64Array,
): PrecisionRecallCurve {
  const bits = new MatchBits(overlaps);
  startMatching(overlaps, area, bits);
  matchDetections(overlaps, thresholdBits(overlaps, [iou]), 1, area, bits);
  const list = new HitList(1, largestCategory(overlaps));
  const precision = new Float64Array(recall.length);
  const scores = new Float64Array(recall.length).fill(Number.NaN);
  const sampled = new Float64Array(recall.length);
  const places = new Int32Array(recall.length);
  let counted = 0;
  let ap = 0;
  let maxRecall = 0;
  for (const category of categories) {
    list.count(overlaps, bits, category, maxDetections);
    if (list.positives === 0) continue;
    ap += list.sample(0, recall, sampled, places);
    maxRecall += list.recall(0);
    for (let r = 0; r < recall.length; r++) precision[r]! += sampled[r];
    counted++;
    if (categories.length > 1) continue;
    for (let r = 0; r < recall.length; r++) {
      const detection = overlaps.scoreOrder[places[r]];
      if (detection !== undefined) scores[r] = overlaps.detections.scores[detection];
    }
  }
  if (counted === 0) return { recall, precision: precision.fill(-1), scores, ap: -1, maxRecall: -1 };
  for (let r = 0; r < recall.length; r++) precision[r]! /= counted;
  return { recall, precision, scores, ap: ap / counted, maxRecall: maxRecall / counted };
}
