import { AsyncLocalStorage } from "node:async_hooks";

/** What is told of a span: whole and broken numbers, texts, yes and no. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A span that was noted elsewhere, to be made here. */
export interface NotedSpan {
  readonly name: string;
  /** Milliseconds since 1970, of this computer's clock. */
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
  /** The place of the one that it is a part of among those that are told with it; undefined for a part of the asker's. */
  readonly within?: number;
  /** Why it failed. */
  readonly error?: string;
}

/** Headers of HTTP by which a trace goes on elsewhere: `traceparent`, and what else is set up. */
export type TraceHeaders = Readonly<Record<string, string>>;

type Noted = { -readonly [Name in keyof NotedSpan]: NotedSpan[Name] };

interface Place {
  readonly recording: Recording;
  /** The span under way. */
  readonly within?: number;
}

const places = new AsyncLocalStorage<Place>();

/** Notes the spans of one question, in the thread or process that answers it. */
export class Recording {
  readonly #spans: Noted[] = [];
  /** Between this question's clock, which runs evenly, and the computer's, which may have been set since this process began. */
  readonly #offset = Date.now() - performance.now();

  constructor(readonly headers: TraceHeaders) {}

  /** What is under way now; undefined where nothing is noted. */
  static get place(): Place | undefined {
    return places.getStore();
  }

  /** Notes what goes on in a work. */
  within<T>(work: () => T): T {
    return places.run({ recording: this }, work);
  }

  /** Begins a span. @returns what ends it, and what does a work within it */
  begin(name: string, attributes: Attributes, within: number | undefined) {
    const span: Noted = { name, start: this.#now(), end: Number.NaN, attributes };
    if (within !== undefined) span.within = within;
    const place = this.#spans.push(span) - 1;
    return {
      within: <T>(work: () => T): T => places.run({ recording: this, within: place }, work),
      end: (error?: string) => {
        span.end = this.#now();
        if (error !== undefined) span.error = error;
      },
    };
  }

  /** Notes spans that were noted elsewhere. */
  add(spans: readonly NotedSpan[], within: number | undefined): void {
    const offset = this.#spans.length;
    for (const span of spans) {
      const parent = span.within === undefined ? within : span.within + offset;
      this.#spans.push({ ...span, ...(parent !== undefined && { within: parent }) });
    }
  }

  /** To be told: one that has not ended, as its question was given up, ends here. */
  finish(): readonly NotedSpan[] {
    const end = this.#now();
    return this.#spans.map((span) => (Number.isNaN(span.end) ? { ...span, end } : span));
  }

  #now(): number {
    return this.#offset + performance.now();
  }
}
