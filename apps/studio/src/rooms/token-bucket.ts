/** Lets so many a second pass, and some seconds' worth of them at once. */
export class TokenBucket {
  #tokens: number;
  #at: number | null = null;

  constructor(
    private readonly perSecond: number,
    private readonly most = perSecond * 4,
  ) {
    this.#tokens = most;
  }

  /** @param now milliseconds of any clock that does not go back */
  take(now: number): boolean {
    if (!this.has(now)) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Whether one may pass now. */
  has(now: number): boolean {
    this.#tokens = Math.min(this.most, this.#tokens + ((now - (this.#at ?? now)) / 1000) * this.perSecond);
    this.#at = now;
    return this.#tokens >= 1;
  }
}
