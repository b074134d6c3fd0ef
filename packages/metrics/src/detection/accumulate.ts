import { MatchBits, matchDetections, startMatching, THRESHOLDS_AT_ONCE, thresholdBits } from "./match.js";
import type { Overlaps } from "./overlaps.js";
import { HitList, largestCategory } from "./precision-recall.js";
import type { EvaluationSettings } from "./settings.js";

/** Average precision and recall in every cell; -1 where no annotation counts. */
export class ScoreTable {
  /** Cells in the order [max detections, area, category, IoU threshold]. */
  readonly ap: Float64Array;
  readonly ar: Float64Array;

  constructor(
    readonly settings: EvaluationSettings,
    readonly categoryCount: number,
  ) {
    const size = settings.maxDetections.length * settings.areas.length * categoryCount * settings.iouThresholds.length;
    this.ap = new Float64Array(size);
    this.ar = new Float64Array(size);
  }

  /** The index of a cell; those of the other thresholds follow. */
  cell(maxDetections: number, area: number, category: number, threshold = 0): number {
    const { areas, iouThresholds } = this.settings;
    return ((maxDetections * areas.length + area) * this.categoryCount + category) * iouThresholds.length + threshold;
  }
}

/** Matches all detections in every area range and at every threshold, and reads off precision and recall. */
export function accumulate(overlaps: Overlaps, settings: EvaluationSettings): ScoreTable {
  const { areas, iouThresholds, maxDetections, recallPoints } = settings;
  const { categoryCount } = overlaps.selection;
  const table = new ScoreTable(settings, categoryCount);
  const bits = new MatchBits(overlaps);
  const capacity = largestCategory(overlaps);
  for (let first = 0; first < iouThresholds.length; first += THRESHOLDS_AT_ONCE) {
    const thresholds = iouThresholds.subarray(first, first + THRESHOLDS_AT_ONCE);
    const reached = thresholdBits(overlaps, thresholds);
    const list = new HitList(thresholds.length, capacity);
    areas.forEach((area, a) => {
      startMatching(overlaps, area, bits);
      matchDetections(overlaps, reached, thresholds.length, area, bits);
      for (let m = 0; m < maxDetections.length; m++) {
        for (let category = 0; category < categoryCount; category++) {
          list.count(overlaps, bits, category, maxDetections[m]);
          for (let t = 0; t < thresholds.length; t++) {
            const cell = table.cell(m, a, category, first + t);
            table.ar[cell] = list.recall(t);
            table.ap[cell] = list.positives === 0 ? -1 : list.sample(t, recallPoints);
          }
        }
      }
    });
  }
  return table;
}
