import type { FastifyRateLimitStore } from "@fastify/rate-limit";

/** Addresses that are counted at most; the one that asked longest ago is forgotten first. */
const MOST = 20_000;

interface Count {
  current: number;
  /** When the window began, in milliseconds of a clock that does not go back. */
  began: number;
}

/** How often addresses asked, by a clock that nobody sets: one on the wall that is set back would lock them all out until it has caught up. */
export class RateCounts implements FastifyRateLimitStore {
  readonly #counts = new Map<string, Count>();
  readonly #clock: () => number;

  /** @param clock for tests; the plugin gives its options, which say nothing that is used here */
  constructor(clock?: unknown) {
    this.#clock = typeof clock === "function" ? (clock as () => number) : () => performance.now();
  }

  incr(
    key: string,
    done: (error: Error | null, result?: { current: number; ttl: number }) => void,
    within = 60_000,
  ): void {
    const now = this.#clock();
    const known = this.#counts.get(key);
    const count = known && known.began + within > now ? known : { current: 0, began: now };
    count.current++;
    this.#counts.delete(key);
    this.#counts.set(key, count);
    if (this.#counts.size > MOST) this.#counts.delete(this.#counts.keys().next().value as string);
    done(null, { current: count.current, ttl: Math.max(0, count.began + within - now) });
  }

  child(): RateCounts {
    return new RateCounts(this.#clock);
  }
}
