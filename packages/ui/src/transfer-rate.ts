interface Sample {
  at: number;
  bytes: number;
}

/** How fast bytes arrive, measured over the last seconds so that a pause or a resumed file does not spoil the estimate. */
export class TransferRate {
  readonly #window: number;
  readonly #samples: Sample[] = [];

  /** @param window length of the measurement in milliseconds */
  constructor(window = 8000) {
    this.#window = window;
  }

  /** @param at milliseconds of any clock that does not go back; @param bytes the total received so far */
  add(at: number, bytes: number): void {
    this.#samples.push({ at, bytes });
    while (this.#samples.length > 2 && at - (this.#samples[0] as Sample).at > this.#window) this.#samples.shift();
  }

  /** Bytes per second, or null while too little is known. */
  get perSecond(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (!first || !last || last.at - first.at < 500) return null;
    return Math.max(0, ((last.bytes - first.bytes) * 1000) / (last.at - first.at));
  }

  /** Seconds until `total` bytes are there, or null while that cannot be said. */
  secondsLeft(total: number): number | null {
    const rate = this.perSecond;
    const last = this.#samples.at(-1);
    return rate && last ? Math.max(0, (total - last.bytes) / rate) : null;
  }
}
