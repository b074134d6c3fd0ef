import { MetricsError } from "../metrics-error.js";

/** How often each class was taken for each: rows are the truth, columns the prediction. */
export class ConfusionMatrix {
  /** `counts[truth * size + prediction]`. */
  readonly counts: Float64Array;

  constructor(
    /** Number of classes. */
    readonly size: number,
  ) {
    if (!Number.isInteger(size) || size < 1 || size > 65536) {
      throw new MetricsError("invalid-argument", `The number of classes must be from 1 to 65536; it is ${size}.`);
    }
    this.counts = new Float64Array(size * size);
  }

  add(truth: number, prediction: number, count = 1): void {
    this.counts[this.#index(truth) * this.size + this.#index(prediction)]! += count;
  }

  get(truth: number, prediction: number): number {
    return this.counts[this.#index(truth) * this.size + this.#index(prediction)];
  }

  /** Samples in all. */
  total(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  /** Samples on the diagonal: truth and prediction agree. */
  correct(): number {
    let sum = 0;
    for (let i = 0; i < this.size; i++) sum += this.counts[i * this.size + i];
    return sum;
  }

  /** Per class: how often it was the truth. */
  truths(): Float64Array {
    const sums = new Float64Array(this.size);
    this.counts.forEach((count, i) => {
      sums[Math.floor(i / this.size)]! += count;
    });
    return sums;
  }

  /** Per class: how often it was predicted. */
  predictions(): Float64Array {
    const sums = new Float64Array(this.size);
    this.counts.forEach((count, i) => {
      sums[i % this.size]! += count;
    });
    return sums;
  }

  /**
   * Counts as shares: of the row (what became of a true class), of the column (what a prediction is worth), or of all. A row or
   * column without samples is 0.
   */
  normalized(over: "truth" | "prediction" | "all"): Float64Array {
    const { size } = this;
    const sums = over === "truth" ? this.truths() : this.predictions();
    const total = this.total();
    return this.counts.map((count, i) => {
      const sum = over === "all" ? total : sums[over === "truth" ? Math.floor(i / size) : i % size];
      return sum === 0 ? 0 : count / sum;
    });
  }

  #index(value: number): number {
    if (!Number.isInteger(value) || value < 0 || value >= this.size) {
      throw new MetricsError(
        "invalid-argument",
        `A class must be a whole number from 0 to ${this.size - 1}; it is ${value}.`,
      );
    }
    return value;
  }
}
