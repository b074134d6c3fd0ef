/** Changes to a text by which every line stays at its place. */
export class SourceEdits {
  readonly #units: string[];
  readonly #inserted = new Map<number, string>();

  constructor(readonly source: string) {
    // By UTF-16 units, as the syntax tree counts.
    this.#units = source.split("");
  }

  /** Spaces in place of what is there, but for line ends. */
  blank(start: number, end: number): void {
    for (let at = start; at < end; at++) if (!/[\n\r\u2028\u2029]/u.test(this.#units[at] ?? "")) this.#units[at] = " ";
  }

  /** Before what is at a place; after what was put there already. */
  insert(at: number, text: string): void {
    this.#inserted.set(at, (this.#inserted.get(at) ?? "") + text);
  }

  result(): string {
    const before = (at: number) => this.#inserted.get(at) ?? "";
    return this.#units.map((unit, at) => before(at) + unit).join("") + before(this.#units.length);
  }
}
