/** How much is written at once at most: others would wait too long for it. */
const mostRows = 500;
const mostBytes = 4_000_000;

export interface Save {
  readonly id: bigint;
  /** Of a game one is written at a time. */
  readonly game?: string;
  /** About so much is written of it. */
  readonly bytes: number;
}

interface Waiting<Row extends Save> {
  readonly row: Row;
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupSavesOptions<Row extends Save> {
  /** Writes rows of different ids and games, all or none, and resolves once they are on disk. @returns the ids of those that are new. */
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

  /** When this resolves with true the row is on disk. @throws what `write` does for this row, whatever becomes of the others. */
  save(row: Row): Promise<boolean> {
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

  /**
   * From the front of the queue. Of an id or a game that is there several times the later ones wait: only then it is known whether the
   * first is kept.
   */
  #nextGroup(): readonly Waiting<Row>[] {
    const group: Waiting<Row>[] = [];
    const later: Waiting<Row>[] = [];
    const taken = new Set<bigint | string>();
    let bytes = 0;
    for (const one of this.#waiting) {
      const { id, game, bytes: size } = one.row;
      const full = group.length === mostRows || (group.length > 0 && bytes + size > mostBytes);
      if (full || taken.has(id) || (game !== undefined && taken.has(game))) {
        later.push(one);
        continue;
      }
      group.push(one);
      taken.add(id);
      if (game !== undefined) taken.add(game);
      bytes += size;
    }
    this.#waiting = later;
    return group;
  }

  async #write(group: readonly Waiting<Row>[]): Promise<void> {
    try {
      const saved = await this.#options.write(group.map(({ row }) => row));
      for (const { row, resolve } of group) resolve(saved.has(row.id));
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
