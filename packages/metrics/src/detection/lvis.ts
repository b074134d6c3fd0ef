import { DetectionEvaluation } from "./evaluation.js";
import type { IouType } from "./overlap-measure.js";
import { findOverlaps } from "./overlaps.js";
import { type SelectionOptions, selectLvis } from "./selection.js";
import { settingsOf } from "./settings.js";
import { meanOfCells } from "./summary.js";
import type { Detections, DetectionTruth } from "./truth.js";

export interface LvisOptions extends Pick<SelectionOptions, "imageIds"> {
  /** Compare boxes or masks. Default "bbox". */
  readonly iouType?: IouType | undefined;
  /** Detections of one image that count, over all categories. Default 300. */
  readonly maxDetections?: number | undefined;
  /** Overlaps below this IoU are forgotten: a look into the evaluation can go down to it. Default: the lowest threshold. */
  readonly lowestIou?: number | undefined;
}

/** LVIS's thirteen numbers. -1 where nothing can be said. */
export interface LvisSummary {
  readonly AP: number;
  readonly AP50: number;
  readonly AP75: number;
  readonly APs: number;
  readonly APm: number;
  readonly APl: number;
  /** Of categories that are rare, common and frequent in the training set. */
  readonly APr: number;
  readonly APc: number;
  readonly APf: number;
  readonly AR: number;
  readonly ARs: number;
  readonly ARm: number;
  readonly ARl: number;
}

/** Whether a truth says what LVIS's rules ask for: which categories were looked for on a photo, and how frequent each is. */
export function isLvisTruth({ images, categories }: DetectionTruth): boolean {
  const { frequencies } = categories;
  return (
    images.negativeCategories.size + images.notExhaustiveCategories.size > 0 ||
    (frequencies.length > 0 && frequencies.every((frequency) => frequency && /^[rcf]$/.test(frequency)))
  );
}

/**
 * Compares detections with a federated truth, by the rules of LVIS (Gupta et al. 2019, https://arxiv.org/abs/1908.03195): the
 * truth's images say which categories were looked for (`neg_category_ids`, `not_exhaustive_category_ids`), its categories how
 * frequent they are. Annotations marked `ignore` do not count.
 */
export function evaluateLvis(
  truth: DetectionTruth,
  detections: Detections,
  options: LvisOptions = {},
): { readonly summary: LvisSummary; readonly evaluation: DetectionEvaluation } {
  const settings = settingsOf({ maxDetections: [Number.POSITIVE_INFINITY] });
  const selection = selectLvis(truth, detections, options.maxDetections ?? 300, { imageIds: options.imageIds });
  const lowest = Math.min(...settings.iouThresholds, options.lowestIou ?? 1);
  const overlaps = findOverlaps(truth, detections, options.iouType ?? "bbox", selection, lowest);
  const evaluation = new DetectionEvaluation(overlaps, settings);
  const { table } = evaluation;
  const withFrequency = (frequency: string): number[] =>
    Array.from(truth.categories.order)
      .filter((category) => truth.categories.frequencies[category] === frequency)
      .map((category) => selection.categoryRank[category]);
  const ap = (area: string, iou?: number, categories?: readonly number[]): number =>
    meanOfCells(table, table.ap, 0, area, iou, categories);
  const ar = (area: string): number => meanOfCells(table, table.ar, 0, area, undefined);
  const summary = {
    AP: ap("all"),
    AP50: ap("all", 0.5),
    AP75: ap("all", 0.75),
    APs: ap("small"),
    APm: ap("medium"),
    APl: ap("large"),
    APr: ap("all", undefined, withFrequency("r")),
    APc: ap("all", undefined, withFrequency("c")),
    APf: ap("all", undefined, withFrequency("f")),
    AR: ar("all"),
    ARs: ar("small"),
    ARm: ar("medium"),
    ARl: ar("large"),
  };
  return { summary, evaluation };
}
