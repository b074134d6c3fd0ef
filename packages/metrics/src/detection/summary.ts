import type { ScoreTable } from "./accumulate.js";

/** COCO's twelve numbers. -1 where nothing can be said: there is no annotation of that kind. */
export interface CocoSummary {
  /** Average precision, mean over the IoU thresholds (0.50 … 0.95). */
  readonly AP: number;
  readonly AP50: number;
  readonly AP75: number;
  /** Of small, medium and large objects. */
  readonly APs: number;
  readonly APm: number;
  readonly APl: number;
  /** Average recall with at most 1, 10 and 100 detections an image and category (or what the settings have for these). */
  readonly AR1: number;
  readonly AR10: number;
  readonly AR100: number;
  /** Of small, medium and large objects. */
  readonly ARs: number;
  readonly ARm: number;
  readonly ARl: number;
}

/**
 * The twelve numbers, of all categories or of some.
 *
 * Precision, and recall by size, are those with the largest number of detections in the settings. With fewer than 100, `AP` is
 * -1, as in pycocotools (which has none with more either). `AR1`, `AR10` and `AR100` are recall with the first, second and third
 * number of detections; a threshold or area range that the settings do not have gives -1.
 */
export function summarize(table: ScoreTable, categories?: readonly number[]): CocoSummary {
  const { maxDetections } = table.settings;
  const mean = (cells: Float64Array, m: number, area: string, iou?: number): number =>
    meanOfCells(table, cells, m, area, iou, categories);
  const most = maxDetections.length - 1;
  const { ap, ar } = table;
  return {
    AP: mean(ap, maxDetections[most] < 100 ? -1 : most, "all"),
    AP50: mean(ap, most, "all", 0.5),
    AP75: mean(ap, most, "all", 0.75),
    APs: mean(ap, most, "small"),
    APm: mean(ap, most, "medium"),
    APl: mean(ap, most, "large"),
    AR1: mean(ar, 0, "all"),
    AR10: mean(ar, Math.min(1, most), "all"),
    AR100: mean(ar, Math.min(2, most), "all"),
    ARs: mean(ar, most, "small"),
    ARm: mean(ar, most, "medium"),
    ARl: mean(ar, most, "large"),
  };
}

/** The mean of the cells that have a value; -1 if none has. */
export function meanOfCells(
  table: ScoreTable,
  cells: Float64Array,
  maxDetections: number,
  area: string,
  iou: number | undefined,
  categories?: readonly number[],
): number {
  const { areas, iouThresholds } = table.settings;
  const a = areas.findIndex((range) => range.name === area);
  const only = iou === undefined ? -1 : iouThresholds.indexOf(iou);
  if (maxDetections < 0 || a < 0 || (iou !== undefined && only < 0)) return -1;
  const count = categories?.length ?? table.categoryCount;
  let sum = 0;
  let valid = 0;
  for (let i = 0; i < count; i++) {
    const first = table.cell(maxDetections, a, categories?.[i] ?? i);
    for (let t = Math.max(only, 0); t < (only < 0 ? iouThresholds.length : only + 1); t++) {
      const value = cells[first + t];
      if (value === -1) continue;
      sum += value;
      valid++;
    }
  }
  return valid === 0 ? -1 : sum / valid;
}
