/** How much is written at once at most: others would wait too long for it. */
const mostRows = 500;
const mostBytes = 4_000_000;

export interface Save {
  readonly id: bigint;
  /** About so much is written of it. */
  readonly bytes: number;
}

interface Waiting<Row extends Save> {
  readonly row: Row;
  readonly resolve: (answer: "saved" | "known") => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupSavesOptions<Row extends Save> {
  /** Writes rows of different ids, all or none, and resolves once they are on disk. @returns the ids of those that were not known. */
  readonly write: (rows: readonly Row[]) => Promise<ReadonlySet<bigint>>;
  /** Whether an error of `write` may be the fault of one of its rows. */
  readonly rowsFault: (error: unknown) => boolean;
}

/**
 * Group commit: waiting for the disk takes longer than writing a drawing, so what arrives while others are written is written together in
 * the next transaction. Nobody waits for more to come.
 */
export class GroupSaves<Row extends Save> {
  readonly #options: GroupSavesOptions<Row>;
  #waiting: Waiting<Row>[] = [];
  #writing: Promise<void> | null = null;

  constructor(options: GroupSavesOptions<Row>) {
    this.#options = options;
  }

  /** When this resolves the row is on disk. @throws what `write` does for this row, whatever becomes of the others. */
  save(row: Row): Promise<"saved" | "known"> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ row, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    // Those that arrive in the same moment are of the first group already.
    await null;
    while (this.#waiting.length > 0) await this.#write(this.#nextGroup());
    this.#writing = null;
  }

  /** From the front of the queue. Of an id that is there several times the later ones wait: only then it is known whether the first is kept. */
  #nextGroup(): readonly Waiting<Row>[] {
    const group = new Map<bigint, Waiting<Row>>();
    const later: Waiting<Row>[] = [];
    let bytes = 0;
    for (const one of this.#waiting) {
      const full = group.size === mostRows || (group.size > 0 && bytes + one.row.bytes > mostBytes);
      if (full || group.has(one.row.id)) {
        later.push(one);
        continue;
      }
      group.set(one.row.id, one);
      bytes += one.row.bytes;
    }
    this.#waiting = later;
    return [...group.values()];
  }

  async #write(group: readonly Waiting<Row>[]): Promise<void> {
    try {
      const saved = await this.#options.write(group.map(({ row }) => row));
      for (const { row, resolve } of group) resolve(saved.has(row.id) ? "saved" : "known");
    } catch (error) {
      if (group.length === 1 || !this.#options.rowsFault(error)) {
        for (const { reject } of group) reject(error);
        return;
      }
      // One cannot be kept: it is looked for by halves.
      const middle = group.length >> 1;
      await this.#write(group.slice(0, middle));
      await this.#write(group.slice(middle));
    }
  }
}
