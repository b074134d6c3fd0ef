import { InputError } from "./input-error.js";

/** Files of a data set that cannot be used: named and counted, while the others go on. */
export class SetAside {
  readonly #reasons: InputError[] = [];
  #used = 0;

  /** @param strict whether the first one ends it all */
  constructor(readonly strict = false) {}

  /** @throws what `use` throws if that is no InputError, or, where that is asked for, the first of these. */
  async try(use: () => Promise<void>): Promise<void> {
    try {
      await use();
      this.#used++;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.add(error);
    }
  }

  /** @throws the error itself, where the first one ends it all. */
  add(error: InputError): void {
    if (this.strict) throw error;
    this.#reasons.push(error);
  }

  /** A sentence for each. */
  get reasons(): readonly string[] {
    return this.#reasons.map(({ message }) => message);
  }

  /**
   * What to say of them.
   * @throws InputError, the first one, if nothing could be used.
   */
  notes(): string[] {
    const count = this.#reasons.length;
    if (count === 0) return [];
    if (this.#used === 0) throw this.#reasons[0];
    const sum = count === 1 ? "1 pair of files was set aside" : `${count} pairs of files were set aside`;
    return [
      ...this.#reasons.map(({ message }) => message),
      `${sum}, ${this.#used} ${this.#used === 1 ? "counts" : "count"}.`,
    ];
  }
}
