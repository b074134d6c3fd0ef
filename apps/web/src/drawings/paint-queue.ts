/** How long may be painted before the next frame is due, in milliseconds. */
const BUDGET = 6;

/** Paints what is waiting, what came last first, a few milliseconds a frame: scrolling goes on meanwhile. */
export class PaintQueue {
  readonly #waiting = new Map<object, () => void>();
  #frame = 0;

  /** @param key of what is painted: a later painting takes the place of one that waits */
  add(key: object, paint: () => void): void {
    this.#waiting.delete(key);
    this.#waiting.set(key, paint);
    this.#frame ||= requestAnimationFrame(this.#run);
  }

  remove(key: object): void {
    this.#waiting.delete(key);
  }

  readonly #run = (): void => {
    const begin = performance.now();
    for (const [key, paint] of [...this.#waiting].reverse()) {
      this.#waiting.delete(key);
      paint();
      if (performance.now() - begin > BUDGET) break;
    }
    this.#frame = this.#waiting.size > 0 ? requestAnimationFrame(this.#run) : 0;
  };
}
