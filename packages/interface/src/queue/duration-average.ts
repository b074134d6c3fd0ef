const SMOOTHING = 0.2;

/** How long runs take: an exponential moving average, so that the figure follows when the work changes. */
export class DurationAverage {
  #value: number | null = null;

  /** Milliseconds; null before the first run. */
  get value(): number | null {
    return this.#value;
  }

  add(milliseconds: number): void {
    this.#value = this.#value === null ? milliseconds : this.#value + SMOOTHING * (milliseconds - this.#value);
  }
}
