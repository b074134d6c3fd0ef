import type { DrawingFilterQuery, WallDrawing, WordSummaryView } from "@vistazo/api";
import { api } from "../shared/api/api.js";
import { apiQuery, type WallFilter } from "./drawings-address.js";

/** How many drawings come at once. */
export const PAGE = 200;
/** Pages that are kept: those asked for least recently go first. */
const KEPT = 80;
/** Requests at a time. */
const AT_ONCE = 2;

/** The drawings of a wall, fetched page by page as they come into view, in any order. */
export class WallSource {
  readonly word: string;
  /** How many there are; null until that is known. */
  total = $state<number | null>(null);
  countries = $state.raw<WordSummaryView["countries"]>([]);
  /** Grows with everything that comes. */
  version = $state(0);
  error = $state.raw<unknown>(null);

  readonly #query: DrawingFilterQuery;
  readonly #pages = new Map<number, readonly WallDrawing[]>();
  readonly #removed = new Set<string>();
  readonly #underWay = new Map<number, AbortController>();
  readonly #closing = new AbortController();
  #wanted: number[] = [];

  constructor(word: string, filter: WallFilter, opened: Date = new Date()) {
    this.word = word;
    this.#query = apiQuery(filter, opened);
    this.#load();
    this.want(0, 1);
  }

  async #load(): Promise<void> {
    try {
      const asked = { params: { word: this.word }, query: this.#query };
      const { drawings, countries } = await api.words.summary(asked, { signal: this.#closing.signal });
      this.total = drawings;
      this.countries = countries;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The drawing at a place; undefined while it is on its way, null where it has been taken down. */
  at(place: number): WallDrawing | null | undefined {
    const page = this.#pages.get(Math.floor(place / PAGE));
    if (!page) return undefined;
    const drawing = page[place % PAGE];
    return drawing && !this.#removed.has(drawing.id) ? drawing : null;
  }

  /** What is in view: the drawings from one place to before another. */
  want(first: number, end: number): void {
    const pages: number[] = [];
    for (let page = Math.floor(first / PAGE); page * PAGE < end; page++) {
      const have = this.#pages.get(page);
      if (!have) pages.push(page);
      else {
        // Asked for last, dropped last.
        this.#pages.delete(page);
        this.#pages.set(page, have);
      }
    }
    this.#wanted = pages;
    for (const [page, underWay] of this.#underWay) if (!pages.includes(page)) underWay.abort();
    this.#next();
  }

  #next(): void {
    if (this.#closing.signal.aborted) return;
    for (const page of this.#wanted) {
      if (this.#underWay.size >= AT_ONCE) return;
      if (!this.#underWay.has(page) && !this.#pages.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    const underWay = new AbortController();
    this.#underWay.set(page, underWay);
    try {
      const query = { ...this.#query, skip: page * PAGE, limit: PAGE };
      const signal = AbortSignal.any([underWay.signal, this.#closing.signal]);
      const { drawings } = await api.words.drawings({ params: { word: this.word }, query }, { signal });
      this.#pages.set(page, drawings);
      for (const oldest of this.#pages.keys()) {
        if (this.#pages.size <= KEPT) break;
        this.#pages.delete(oldest);
      }
      this.version++;
    } catch (error) {
      if (!underWay.signal.aborted) this.#fail(error);
    } finally {
      this.#underWay.delete(page);
      if (!this.error) this.#next();
    }
  }

  /** Takes a drawing down that was reported. */
  remove(id: string): void {
    this.#removed.add(id);
    this.version++;
  }

  retry(): void {
    this.error = null;
    if (this.total === null) this.#load();
    this.#next();
  }

  close(): void {
    this.#closing.abort();
  }

  #fail(error: unknown): void {
    if (!this.#closing.signal.aborted) this.error = error;
  }
}
