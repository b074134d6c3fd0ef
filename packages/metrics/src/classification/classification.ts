import { MetricsError } from "../metrics-error.js";
import { type Calibration, CalibrationBins } from "./calibration.js";
import { ConfusionMatrix } from "./confusion-matrix.js";
import { type AveragedScores, averagedScores, type ClassScores, scoresPerClass } from "./precision-recall-f1.js";

/** A class, by its index or its label. */
export type ClassName = number | string;

/** What a classifier says about one sample: a score per class; or labels with scores, as from a pipeline; or just a class. */
export type ClassPrediction =
  | ArrayLike<number>
  | readonly { readonly label: string; readonly score: number }[]
  | ClassName;

export interface ClassificationOptions {
  /** The classes' labels, in the order of scores and indices. */
  readonly labels: readonly string[];
  /** The k of the top-k accuracies. Default 1 and 5. */
  readonly topK?: readonly number[] | undefined;
  /** Bins of the reliability diagram. Default 15. */
  readonly bins?: number | undefined;
}

export interface ClassificationResult extends AveragedScores {
  readonly count: number;
  readonly accuracy: number;
  /** Share of samples whose class is among the k best; only of samples with scores. NaN if there are none. */
  readonly topK: readonly { readonly k: number; readonly accuracy: number }[];
  /** Mean recall over the classes that have samples. */
  readonly balancedAccuracy: number;
  readonly perClass: readonly ClassScores[];
  readonly confusion: ConfusionMatrix;
  /** Only if every prediction came with scores that are probabilities. */
  readonly calibration: Calibration | undefined;
}

/** Gathers a classifier's answers, sample by sample, and says how good they are. */
export class ClassificationEvaluator {
  readonly labels: readonly string[];
  readonly #indices: ReadonlyMap<string, number>;
  readonly #confusion: ConfusionMatrix;
  readonly #topK: readonly number[];
  readonly #topKHits: number[];
  readonly #calibration: CalibrationBins;
  #count = 0;
  #ranked = 0;
  #probabilities = 0;

  constructor(options: ClassificationOptions) {
    this.labels = options.labels;
    this.#indices = new Map(options.labels.map((label, i) => [label, i]));
    if (this.#indices.size < options.labels.length) {
      throw new MetricsError("invalid-argument", '"labels" has a label twice; every class needs its own.');
    }
    this.#confusion = new ConfusionMatrix(options.labels.length);
    this.#topK = options.topK ?? [1, 5];
    if (this.#topK.some((k) => !Number.isInteger(k) || k < 1)) {
      throw new MetricsError("invalid-argument", '"topK" must be whole numbers from 1.');
    }
    this.#topKHits = this.#topK.map(() => 0);
    const bins = options.bins ?? 15;
    if (!Number.isInteger(bins) || bins < 1) {
      throw new MetricsError("invalid-argument", `"bins" must be a whole number from 1; it is ${bins}.`);
    }
    this.#calibration = new CalibrationBins(bins);
  }

  /**
   * Adds one sample. Of equal scores, the class with the lower index (or the earlier entry) counts as the better one.
   * @throws MetricsError for a class that is not one of `labels`, NaN scores, or a wrong number of scores
   */
  add(truth: ClassName, prediction: ClassPrediction): void {
    const sample = this.#count;
    const truthIndex = this.#index(truth, sample);
    if (typeof prediction === "number" || typeof prediction === "string") {
      this.#confusion.add(truthIndex, this.#index(prediction, sample));
      this.#count++;
      return;
    }
    const { indices, scores } = this.#scored(prediction, sample);
    let best = 0;
    let better = 0;
    const at = indices ? indices.indexOf(truthIndex) : truthIndex;
    const own = at < 0 ? Number.NEGATIVE_INFINITY : scores[at];
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i];
      if (score > scores[best]) best = i;
      if (score > own || (score === own && i < at)) better++;
    }
    const predicted = indices ? indices[best] : best;
    const confidence = scores[best];
    this.#confusion.add(truthIndex, predicted);
    this.#topK.forEach((k, i) => {
      if (at >= 0 && better < k) this.#topKHits[i]!++;
    });
    this.#ranked++;
    if (confidence >= 0 && confidence <= 1) {
      this.#probabilities++;
      this.#calibration.add(confidence, predicted === truthIndex);
    }
    this.#count++;
  }

  result(): ClassificationResult {
    const count = this.#count;
    const perClass = scoresPerClass(this.#confusion, this.labels);
    const withSamples = perClass.filter(({ support }) => support > 0);
    return {
      count,
      accuracy: this.#confusion.correct() / count,
      topK: this.#topK.map((k, i) => ({ k, accuracy: this.#topKHits[i] / this.#ranked })),
      balancedAccuracy: withSamples.reduce((sum, { recall }) => sum + recall, 0) / withSamples.length,
      ...averagedScores(this.#confusion, perClass),
      perClass,
      confusion: this.#confusion,
      calibration: count > 0 && this.#probabilities === count ? this.#calibration.result() : undefined,
    };
  }

  /** Scores as numbers; `indices` if they are not one per class in order. */
  #scored(
    prediction: Exclude<ClassPrediction, ClassName>,
    sample: number,
  ): { scores: ArrayLike<number>; indices: number[] | undefined } {
    const isRanking = prediction.length > 0 && typeof prediction[0] === "object";
    const entries = prediction as readonly { label: string; score: number }[];
    const scores = isRanking ? entries.map(({ score }) => score) : (prediction as ArrayLike<number>);
    const expected = this.labels.length;
    if (scores.length === 0 || (!isRanking && scores.length !== expected)) {
      throw new MetricsError(
        "size-mismatch",
        `Sample ${sample} has ${scores.length} scores; expected one for each of the ${expected} classes.`,
        { entry: `sample ${sample}` },
      );
    }
    for (let i = 0; i < scores.length; i++) {
      if (!Number.isNaN(scores[i])) continue;
      throw new MetricsError("invalid-value", `Sample ${sample}: score ${i} is NaN; expected a number.`, {
        entry: `sample ${sample}`,
        field: "score",
      });
    }
    return { scores, indices: isRanking ? entries.map(({ label }) => this.#index(label, sample)) : undefined };
  }

  #index(name: ClassName, sample: number): number {
    const index = typeof name === "string" ? (this.#indices.get(name) ?? -1) : name;
    if (Number.isInteger(index) && index >= 0 && index < this.labels.length) return index;
    throw new MetricsError(
      "unknown-category",
      `Sample ${sample} has the class ${JSON.stringify(name)}; expected one of the ${this.labels.length} labels or its index.`,
      { entry: `sample ${sample}` },
    );
  }
}
