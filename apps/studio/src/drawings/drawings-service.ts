import type { AverageView, DrawingView, ReportedView, StatisticsView, WordSummaryView } from "@vistazo/api";
import { bitmapSide, type Drawing, drawingBitmap } from "@vistazo/doodle";
import {
  type DrawingFilter,
  type DrawingPage,
  type DrawingStore,
  type StoredDrawing,
  statistics,
  type WordCount,
} from "@vistazo/drawings";
import { StudioError } from "../platform/error.js";
import { keptFor } from "../platform/kept-for.js";
import { plainStrokes } from "./drawing-json.js";

/** Of so many of the latest drawings the average is taken. */
const AVERAGED = 500;

/** The drawings as they are looked at, reported and reviewed. What many ask for at once is worked out once for all of them. */
export class DrawingsService {
  readonly #store: DrawingStore;
  /** The words that have drawings. What is drawn or hidden shows a second later. */
  readonly words: () => Promise<readonly WordCount[]>;
  /** A drawing of each word that has some: the latest that was recognised. */
  readonly pictures: () => Promise<Record<string, Drawing>>;
  readonly statistics: () => Promise<StatisticsView>;

  constructor(store: DrawingStore) {
    this.#store = store;
    this.words = keptFor(1000, () => store.counts());
    this.pictures = keptFor(60_000, () => this.#pictures());
    this.statistics = keptFor(60_000, async () => structuredClone(await statistics(store)) as StatisticsView);
  }

  /** How many drawings of a word pass a filter, and where its drawings come from. */
  async summary(word: string, filter: DrawingFilter): Promise<WordSummaryView> {
    const [count, countries] = await Promise.all([this.#store.count(word, filter), this.#store.countries(word)]);
    return { word, drawings: count, countries: [...countries] };
  }

  /** Drawings of a word that pass a filter, the latest first: from where another page ended, or without so many of the latest. */
  page(
    word: string,
    filter: DrawingFilter,
    place: { readonly after?: string; readonly skip?: number; readonly limit: number },
  ): Promise<DrawingPage> {
    return this.#store.page(word, filter, place);
  }

  /** The average of a word's latest drawings. */
  async average(word: string, filter: DrawingFilter): Promise<AverageView> {
    const { drawings: some } = await this.#store.page(word, filter, { limit: AVERAGED });
    const sums = new Float64Array(bitmapSide ** 2);
    for (const { drawing } of some) {
      const bitmap = drawingBitmap(drawing);
      for (let i = 0; i < sums.length; i++) sums[i] += bitmap[i];
    }
    return {
      side: bitmapSide,
      levels: Array.from(sums, (sum) => (some.length > 0 ? Math.round(sum / some.length) : 0)),
      drawings: some.length,
    };
  }

  /** @throws StudioError NOT_FOUND also where it is hidden */
  async get(id: string): Promise<DrawingView> {
    const drawing = await this.#find(id);
    if (drawing.hidden) throw noDrawing();
    const { moments = [], modelVersion } = drawing;
    return { ...shown(drawing), modelVersion, moments };
  }

  /**
   * @param reporter a pseudonym
   * @throws StudioError NOT_FOUND
   */
  async report(id: string, reason: string, reporter: string): Promise<void> {
    await this.#find(id);
    await this.#store.report(id, reason, reporter);
  }

  /** Those that wait for a moderator, the most reported first. */
  async reported(limit: number): Promise<ReportedView[]> {
    const reported = await this.#store.reported({ limit });
    return reported.map(({ drawing, reasons, first }) => ({
      ...shown(drawing),
      hidden: drawing.hidden,
      reports: drawing.reports,
      reasons: [...reasons],
      first: first.toISOString(),
    }));
  }

  /**
   * A moderator's decision.
   * @throws StudioError NOT_FOUND
   */
  async review(id: string, keep: boolean): Promise<void> {
    await this.#find(id);
    await this.#store.review(id, keep);
  }

  async #find(id: string): Promise<StoredDrawing> {
    const drawing = await this.#store.get(id);
    if (!drawing) throw noDrawing();
    return drawing;
  }

  async #pictures(): Promise<Record<string, Drawing>> {
    const found: Record<string, Drawing> = {};
    for (const { word } of await this.#store.counts()) {
      const recognized = await this.#store.page(word, { recognized: true }, { limit: 1 });
      const [first] =
        recognized.drawings.length > 0
          ? recognized.drawings
          : (await this.#store.page(word, {}, { limit: 1 })).drawings;
      if (first) found[word] = plainStrokes(first.drawing);
    }
    return found;
  }
}

function shown({ id, word, drawing, recognized, at, country }: StoredDrawing) {
  return { id, word, drawing: plainStrokes(drawing), recognized, at: at.toISOString(), country };
}

function noDrawing(): StudioError {
  return new StudioError("NOT_FOUND", "There is no such drawing; it may have been reported and hidden.");
}
