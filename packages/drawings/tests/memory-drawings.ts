import type {
  DrawingFilter,
  DrawingStore,
  FinishedGame,
  NewDrawing,
  Report,
  SaveState,
  StoredDrawing,
  Tallies,
  WallDrawing,
} from "@vistazo/drawings";

/** A store of drawings for tests: a list. */
export class MemoryDrawings implements DrawingStore {
  /** The latest first. */
  readonly all: (StoredDrawing & { sequence: number })[] = [];
  readonly #reports = new Map<string, Map<string, { reason: string; at: Date }>>();
  readonly #reviewed = new Map<string, boolean>();
  readonly #games = new Map<string, { words: readonly string[]; at: Date; player?: string; nextRound: number }>();
  readonly #secrets = new Map<string, Uint8Array>();
  readonly #running = new Set<string>();

  async save(drawing: NewDrawing): Promise<SaveState> {
    if (this.all.some(({ id }) => id === drawing.id)) return "known";
    const { game: id, round = 0, player, word } = drawing;
    if (id !== undefined) {
      const game = this.#games.get(id);
      if (!game || game.player !== player || game.nextRound > round || game.words[round] !== word) return "out-of-turn";
      game.nextRound = round + 1;
    }
    this.put([drawing]);
    return "saved";
  }

  /** Many at once, unchecked. */
  put(drawings: readonly NewDrawing[]): void {
    const first = this.all.length;
    for (const [place, drawing] of drawings.entries())
      this.all.push({ ...drawing, reports: 0, hidden: false, sequence: first + place });
    this.all.sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  async get(id: string): Promise<StoredDrawing | undefined> {
    return this.all.find((drawing) => drawing.id === id);
  }

  async counts() {
    const counts = new Map<string, { word: string; drawings: number; recognized: number }>();
    for (const { word, recognized, hidden } of this.all) {
      if (hidden) continue;
      const count = counts.get(word) ?? { word, drawings: 0, recognized: 0 };
      count.drawings++;
      if (recognized) count.recognized++;
      counts.set(word, count);
    }
    return [...counts.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  }

  #of(word: string, filter: DrawingFilter) {
    return this.all.filter(
      (one) =>
        one.word === word &&
        !one.hidden &&
        (filter.recognized === undefined || one.recognized === filter.recognized) &&
        (filter.country === undefined || one.country === filter.country) &&
        (filter.from === undefined || one.at >= filter.from) &&
        (filter.to === undefined || one.at < filter.to),
    );
  }

  async page(word: string, filter: DrawingFilter, options: { after?: string; skip?: number; limit: number }) {
    const all = this.#of(word, filter);
    const start = options.after ? all.findIndex(({ id }) => id === options.after) + 1 : (options.skip ?? 0);
    const drawings = all.slice(start, start + options.limit);
    return {
      drawings: drawings.map(
        ({ id, drawing, recognized, country }): WallDrawing => ({
          id,
          drawing,
          ...(recognized !== undefined && { recognized }),
          ...(country && { country }),
        }),
      ),
      ...(start + options.limit < all.length && { next: drawings.at(-1)?.id }),
    };
  }

  async count(word: string, filter: DrawingFilter): Promise<number> {
    return this.#of(word, filter).length;
  }

  async countries(word: string) {
    const counts = new Map<string, number>();
    for (const { country } of this.#of(word, {})) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
    return [...counts].map(([country, drawings]) => ({ country, drawings })).sort((a, b) => b.drawings - a.drawings);
  }

  async tallies(): Promise<Tallies> {
    const countries = new Map<string, Tallies["countries"][number]>();
    const seconds = new Map<string, Tallies["seconds"][number]>();
    for (const { word, country = "", recognized, hidden, drawing } of this.all) {
      if (hidden) continue;
      const place = `${word} ${country}`;
      const tally = countries.get(place) ?? { word, country, drawings: 0, recognized: 0 };
      countries.set(place, {
        ...tally,
        drawings: tally.drawings + 1,
        recognized: tally.recognized + Number(recognized),
      });
      const times = drawing.at(-1)?.[2];
      if (!recognized || !times) continue;
      const second = Math.floor((times[times.length - 1] as number) / 1000);
      const at = `${word} ${second}`;
      seconds.set(at, { word, second, drawings: (seconds.get(at)?.drawings ?? 0) + 1 });
    }
    return { countries: [...countries.values()], seconds: [...seconds.values()] };
  }

  async *stream(options: { words?: readonly string[]; filter?: DrawingFilter; since?: number } = {}) {
    const { words, filter = {}, since = -1 } = options;
    for (const word of words ?? [...new Set(this.all.map((drawing) => drawing.word))].sort())
      for (const drawing of this.#of(word, filter)) if (drawing.sequence > since) yield drawing;
  }

  async saveGame({ id, ...game }: Parameters<DrawingStore["saveGame"]>[0]): Promise<"saved" | "known"> {
    if (this.#games.has(id)) return "known";
    this.#games.set(id, { ...game, nextRound: 0 });
    return "saved";
  }

  async game(id: string): Promise<FinishedGame | undefined> {
    const game = this.#games.get(id);
    if (!game) return undefined;
    const rounds = game.words.map((word, round) => {
      const drawn = this.all.find((drawing) => drawing.game === id && drawing.round === round);
      return { word, ...(drawn && { drawing: drawn.id }), recognized: drawn?.recognized ?? false };
    });
    return { id, at: game.at, rounds };
  }

  #change(id: string, change: Partial<StoredDrawing>): void {
    const place = this.all.findIndex((drawing) => drawing.id === id);
    const drawing = this.all[place];
    if (drawing) this.all[place] = { ...drawing, ...change };
  }

  async report(id: string, reason: string, reporter: string): Promise<void> {
    const reports = this.#reports.get(id) ?? new Map<string, { reason: string; at: Date }>();
    this.#reports.set(id, reports);
    if (!reports.has(reporter)) reports.set(reporter, { reason, at: new Date() });
    const hidden = this.#reviewed.get(id) === false || (!this.#reviewed.has(id) && reports.size >= 4);
    this.#change(id, { reports: reports.size, hidden });
  }

  async reported({ limit }: { limit: number }): Promise<readonly Report[]> {
    return this.all
      .filter(({ id, reports }) => reports > 0 && !this.#reviewed.has(id))
      .sort((a, b) => b.reports - a.reports)
      .slice(0, limit)
      .map((drawing) => {
        const reports = [...(this.#reports.get(drawing.id)?.values() ?? [])];
        return { drawing, reasons: reports.map(({ reason }) => reason), first: reports[0]?.at ?? new Date() };
      });
  }

  async review(id: string, keep: boolean): Promise<void> {
    this.#reviewed.set(id, keep);
    this.#change(id, { hidden: !keep });
  }

  async secret(name: string): Promise<Uint8Array> {
    const secret = this.#secrets.get(name) ?? crypto.getRandomValues(new Uint8Array(32));
    this.#secrets.set(name, secret);
    return secret;
  }

  async exclusively<T>(name: string, work: (lost: AbortSignal) => Promise<T>): Promise<T | undefined> {
    if (this.#running.has(name)) return undefined;
    this.#running.add(name);
    return work(new AbortController().signal).finally(() => this.#running.delete(name));
  }

  async close(): Promise<void> {}
}
