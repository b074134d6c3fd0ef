/**
 * How well scores say how often they are right: the expected calibration error, https://arxiv.org/abs/1706.04599, of the first
 * guesses, with 15 bins of equal width.
 */
export class Reliability {
  readonly #weights = new Float64Array(bins);
  readonly #scores = new Float64Array(bins);
  readonly #hits = new Float64Array(bins);

  /**
   * @param score of the first guess, 0 to 1
   * @param right whether it was the word
   * @param weight of the drawing among all
   */
  add(score: number, right: boolean, weight = 1): void {
    const bin = Math.min(bins - 1, Math.floor(score * bins));
    this.#weights[bin] += weight;
    this.#scores[bin] += weight * score;
    if (right) this.#hits[bin] += weight;
  }

  /** The mean of how far score and frequency lie apart, over the drawings: 0 to 1, NaN without drawings. */
  get calibrationError(): number {
    const apart = this.#scores.reduce((sum, score, bin) => sum + Math.abs(score - this.#hits[bin]), 0);
    return apart / total(this.#weights);
  }

  /** The mean score of the first guesses: what the recogniser expects its accuracy to be. */
  get confidence(): number {
    return total(this.#scores) / total(this.#weights);
  }
}

const bins = 15;

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
