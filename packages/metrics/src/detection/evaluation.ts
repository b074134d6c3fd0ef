import { MetricsError } from "../metrics-error.js";
import { accumulate, type ScoreTable } from "./accumulate.js";
import { curveOf, type PrecisionRecallCurve } from "./curve.js";
import { analyzeErrors, type ErrorAnalysis } from "./error-kinds.js";
import type { Id } from "./id-index.js";
import type { AreaRange } from "./match.js";
import { type Outcomes, outcomesOf } from "./outcomes.js";
import type { IouType } from "./overlap-measure.js";
import { findOverlaps, type Overlaps } from "./overlaps.js";
import { type SelectionOptions, selectCoco } from "./selection.js";
import { type EvaluationSettings, type SettingsOptions, settingsOf } from "./settings.js";
import { type CocoSummary, summarize } from "./summary.js";
import type { Detections, DetectionTruth } from "./truth.js";

export interface DetectionOptions extends SettingsOptions, SelectionOptions {
  /** Compare boxes or masks. Default "bbox". */
  readonly iouType?: IouType | undefined;
  /** Overlaps below this IoU are forgotten: `at`, `curve` and the drill-down can go down to it. Default: lowest threshold. */
  readonly lowestIou?: number | undefined;
}

/** One row of the table of categories: its own summary, and how much there is of it. */
export interface CategoryResult extends CocoSummary {
  readonly id: Id;
  readonly name: string;
  /** Annotations that count. */
  readonly truths: number;
  readonly detections: number;
}

/** What a look into an evaluation is about. */
export interface LookOptions {
  /** IoU threshold. Default 0.5. */
  readonly iou?: number | undefined;
  /** Name of an area range. Default: the first, "all". */
  readonly area?: string | undefined;
  /** Id of a category. Default: all. */
  readonly category?: Id | undefined;
}

export interface OutcomeOptions extends LookOptions {
  /** Id of an image. Default: all. */
  readonly image?: Id | undefined;
  /** Detections with a lower score are left out, and what they found is missed. Default: none is. */
  readonly minScore?: number | undefined;
}

/**
 * Compares detections with the truth as COCO does: matching, precision, recall and the twelve numbers are those of
 * pycocotools 2.0.11 (https://github.com/ppwwyyxx/cocoapi), in ties, crowds and other corners too.
 * @throws MetricsError where an entry lacks what is compared, or an option is impossible
 */
export function evaluateDetections(
  truth: DetectionTruth,
  detections: Detections,
  options: DetectionOptions = {},
): DetectionEvaluation {
  const settings = settingsOf(options);
  const maxRank = settings.maxDetections.at(-1) as number;
  const selection = selectCoco(truth, detections, maxRank, options);
  const lowest = Math.min(...settings.iouThresholds, 1 - 1e-10, options.lowestIou ?? 1);
  const overlaps = findOverlaps(truth, detections, options.iouType ?? "bbox", selection, lowest);
  return new DetectionEvaluation(overlaps, settings);
}

/**
 * The result of comparing detections with the truth. The table of scores is computed at once; curves and the matches behind them
 * when they are asked for, at any IoU threshold, from the overlaps that are kept.
 */
export class DetectionEvaluation {
  /** Average precision and recall by number of detections, area, category and IoU threshold. */
  readonly table: ScoreTable;
  /** COCO's twelve numbers. */
  readonly summary: CocoSummary;

  constructor(
    readonly overlaps: Overlaps,
    readonly settings: EvaluationSettings,
  ) {
    this.table = accumulate(overlaps, settings);
    this.summary = summarize(this.table);
  }

  /** The twelve numbers of each category, ordered by id; -1 for one without annotations. None if class-agnostic. */
  perCategory(): CategoryResult[] {
    const { truth, selection, truthOrder, truthStarts, detectionStarts } = this.overlaps;
    const { categories } = truth;
    const rows: CategoryResult[] = [];
    if (selection.classAgnostic) return rows;
    for (const category of categories.order) {
      const rank = selection.categoryRank[category];
      if (rank < 0) continue;
      const annotations = truthOrder.subarray(truthStarts[rank], truthStarts[rank + 1]);
      rows.push({
        id: categories.ids[category] as Id,
        name: categories.names[category] as string,
        truths: annotations.filter((row) => selection.ignored[row] === 0).length,
        detections: detectionStarts[rank + 1] - detectionStarts[rank],
        ...summarize(this.table, [rank]),
      });
    }
    return rows;
  }

  /** The same comparison at other IoU thresholds: overlaps are not measured again. */
  at(iouThresholds: readonly number[]): DetectionEvaluation {
    for (const threshold of iouThresholds) this.#checkThreshold(threshold);
    const { iouThresholds: thresholds } = settingsOf({ iouThresholds });
    return new DetectionEvaluation(this.overlaps, { ...this.settings, iouThresholds: thresholds });
  }

  /** Average precision at one IoU threshold: of a category, or the mean over all that have annotations. */
  ap(options: LookOptions = {}): number {
    return this.curve(options).ap;
  }

  /** The precision-recall curve of a category, or the mean over all that have annotations. */
  curve({ iou = 0.5, area, category }: LookOptions = {}): PrecisionRecallCurve {
    this.#checkThreshold(iou);
    const categories =
      category === undefined
        ? Array.from({ length: this.table.categoryCount }, (_, rank) => rank)
        : [this.#categoryRank(category)];
    const { maxDetections, recallPoints } = this.settings;
    return curveOf(this.overlaps, categories, iou, this.#area(area), maxDetections.at(-1) as number, recallPoints);
  }

  /**
   * Which detection found which annotation, which found nothing, and what was missed: of all, or of one photo, one category,
   * detections from a score on.
   */
  outcomes({ iou = 0.5, area, category, image, minScore }: OutcomeOptions = {}): Outcomes {
    this.#checkThreshold(iou);
    return outcomesOf(this.overlaps, {
      iou,
      area: this.#area(area),
      category: category === undefined ? undefined : this.#categoryRank(category),
      image: image === undefined ? undefined : this.#image(image),
      minScore: minScore ?? Number.NEGATIVE_INFINITY,
    });
  }

  /**
   * Why detections are wrong, and what each kind of error costs in mean average precision.
   * @param options.foreground IoU from which a detection counts as right. Default 0.5.
   * @param options.background IoU up to which a detection counts as on nothing. Default 0.1.
   */
  errors({ foreground = 0.5, background = 0.1 } = {}): ErrorAnalysis {
    this.#checkThreshold(foreground);
    return analyzeErrors(this.overlaps, foreground, background, this.settings.recallPoints);
  }

  #area(name: string | undefined): AreaRange {
    const { areas } = this.settings;
    const area = name === undefined ? areas[0] : areas.find((range) => range.name === name);
    if (area) return area;
    const names = areas.map((range) => `"${range.name}"`).join(", ");
    throw new MetricsError("invalid-argument", `There is no area range "${name}"; there are ${names}.`);
  }

  #categoryRank(id: Id): number {
    const { truth, selection } = this.overlaps;
    const rank = selection.categoryRank[truth.categories.index.find(id)] ?? -1;
    if (rank >= 0) return rank;
    throw new MetricsError(
      "unknown-category",
      `${truth.name} has no category ${JSON.stringify(id)} that was evaluated.`,
    );
  }

  #image(id: Id): number {
    const { truth, selection } = this.overlaps;
    const image = truth.images.index.find(id);
    if ((selection.imageRank[image] ?? -1) >= 0) return image;
    throw new MetricsError("unknown-image", `${truth.name} has no image ${JSON.stringify(id)} that was evaluated.`);
  }

  #checkThreshold(iou: number): void {
    if (Math.min(iou, 1 - 1e-10) >= this.overlaps.floor) return;
    throw new MetricsError(
      "invalid-argument",
      `Overlaps below an IoU of ${this.overlaps.floor} were not kept; evaluate with "lowestIou" at ${iou} or below.`,
    );
  }
}
