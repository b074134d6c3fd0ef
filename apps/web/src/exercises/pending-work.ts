/** Work that a program has begun and may not have waited for: as in Node, it is not over before that is. */
export class PendingWork {
  #pending = 0;

  async of<T>(work: Promise<T>): Promise<T> {
    this.#pending++;
    try {
      return await work;
    } finally {
      this.#pending--;
    }
  }

  /** When nothing is pending, and what waited for the last of it has gone on and begun nothing more. */
  async over(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (this.#pending > 0);
  }
}
