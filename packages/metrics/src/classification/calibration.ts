/** Predictions whose confidence falls into one interval. */
export interface ReliabilityBin {
  /** From this confidence on, … */
  readonly from: number;
  /** … below this one; the last bin includes 1. */
  readonly to: number;
  readonly count: number;
  /** Mean confidence; NaN without predictions. */
  readonly confidence: number;
  /** Share of right predictions; NaN without any. */
  readonly accuracy: number;
}

export interface Calibration {
  /** The reliability diagram. */
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: |accuracy - confidence|, mean over predictions. */
  readonly ece: number;
  /** Maximum calibration error: that of the worst bin. */
  readonly mce: number;
}

/**
 * How far confidence can be believed: predictions go into bins of equal width by the confidence in the predicted class, and each
 * bin's mean confidence is compared with its accuracy (Guo et al. 2017, https://arxiv.org/abs/1706.04599).
 */
export class CalibrationBins {
  readonly #counts: Float64Array;
  readonly #confidence: Float64Array;
  readonly #right: Float64Array;

  constructor(readonly bins: number) {
    this.#counts = new Float64Array(bins);
    this.#confidence = new Float64Array(bins);
    this.#right = new Float64Array(bins);
  }

  add(confidence: number, right: boolean): void {
    const bin = Math.min(this.bins - 1, Math.max(0, Math.floor(confidence * this.bins)));
    this.#counts[bin]! += 1;
    this.#confidence[bin]! += confidence;
    if (right) this.#right[bin]! += 1;
  }

  result(): Calibration {
    const total = this.#counts.reduce((sum, count) => sum + count, 0);
    let ece = 0;
    let mce = 0;
    const bins = Array.from(this.#counts, (count, i) => {
      const confidence = this.#confidence[i] / count;
      const accuracy = this.#right[i] / count;
      if (count > 0) {
        const gap = Math.abs(accuracy - confidence);
        ece += (gap * count) / total;
        mce = Math.max(mce, gap);
      }
      return { from: i / this.bins, to: (i + 1) / this.bins, count, confidence, accuracy };
    });
    return { bins, ece, mce };
  }
}
