import type { ConfusionMatrix } from "./confusion-matrix.js";

export interface PrecisionRecallF1 {
  /** Of what was taken for the class, the share that is of it. */
  readonly precision: number;
  /** Of what is of the class, the share that was taken for it. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
}

export interface ClassScores extends PrecisionRecallF1 {
  readonly label: string;
  /** Samples of the class. */
  readonly support: number;
  /** Samples taken for it. */
  readonly predicted: number;
}

export interface AveragedScores {
  /** All samples in one pot: each sample counts the same. */
  readonly micro: PrecisionRecallF1;
  /** Mean over the classes that occur in truth or predictions: each class counts the same. */
  readonly macro: PrecisionRecallF1;
  /** Mean over classes, each by its number of samples. */
  readonly weighted: PrecisionRecallF1;
}

/**
 * Precision, recall and F1 of every class, by the formulas of scikit-learn's `precision_recall_fscore_support` with
 * `zero_division=0`: what has no samples to divide by is 0.
 */
export function scoresPerClass(matrix: ConfusionMatrix, labels: readonly string[]): ClassScores[] {
  const truths = matrix.truths();
  const predictions = matrix.predictions();
  return labels.map((label, i) => {
    const hits = matrix.get(i, i);
    const support = truths[i];
    const predicted = predictions[i];
    return { label, ...ratios(hits, predicted, support), support, predicted };
  });
}

export function averagedScores(matrix: ConfusionMatrix, classes: readonly ClassScores[]): AveragedScores {
  const total = matrix.total();
  const present = classes.filter(({ support, predicted }) => support + predicted > 0);
  const mean = (weight: (scores: ClassScores) => number): PrecisionRecallF1 => {
    const sum = present.reduce((total, scores) => total + weight(scores), 0);
    const average = (field: keyof PrecisionRecallF1): number =>
      sum === 0 ? 0 : present.reduce((total, scores) => total + scores[field] * weight(scores), 0) / sum;
    return { precision: average("precision"), recall: average("recall"), f1: average("f1") };
  };
  return {
    micro: ratios(matrix.correct(), total, total),
    macro: mean(() => 1),
    weighted: mean((scores) => scores.support),
  };
}

function ratios(hits: number, predicted: number, support: number): PrecisionRecallF1 {
  const share = (whole: number, part = hits): number => (whole === 0 ? 0 : part / whole);
  return { precision: share(predicted), recall: share(support), f1: share(predicted + support, 2 * hits) };
}
