import { type Attributes, type NotedSpan, Recording, type TraceHeaders } from "./recording.js";

/** A span under way. */
export interface OpenSpan {
  /** Does a work of which the spans are parts of this one. */
  within<T>(work: () => T): T;
  /** Says that this one was done together with another. */
  link(other: OpenSpan | undefined): void;
  /** Once. @param failure what it failed with */
  end(failure?: unknown): void;
}

/** The span of a request from elsewhere. */
export interface RequestSpan {
  /** In hexadecimal. */
  readonly traceId: string;
  readonly spanId: string;
  within<T>(work: () => T): T;
  /** @param failed whether it was this side's fault */
  end(name: string, attributes: Attributes, failed: boolean): void;
}

/** Where a span was under way: for what is begun later, when another one is. */
export interface Place {
  run<T>(work: () => T): T;
}

/** The span under way, for a thread or process that is asked. */
export interface HandedOn {
  readonly headers: TraceHeaders;
  /** Makes spans of what was noted there. */
  add(spans: readonly NotedSpan[]): void;
}

/** What writes spans. */
export interface Tracer {
  /** Undefined where no span is under way. */
  open(name: string, attributes: Attributes): OpenSpan | undefined;
  place(): Place;
  headers(): TraceHeaders;
  /** Undefined where no span is under way. */
  handOn(): HandedOn | undefined;
  /** Begins the span of a request, a part of the one that its headers name. */
  serve(
    name: string,
    headers: Readonly<Record<string, string | string[] | undefined>>,
    attributes: Attributes,
  ): RequestSpan;
}

let tracer: Tracer | undefined;

/** From now on spans are written by this one; undefined for by none. */
export function setTracer(one: Tracer | undefined): void {
  tracer = one;
}

/** What writes spans here. */
export function currentTracer(): Tracer | undefined {
  return tracer;
}

/**
 * Does a work in a span, which is a part of the one under way. Where none is, nothing is written.
 *
 * @param name of few: what differs from request to request belongs into `attributes`
 * @throws what the work throws, and the span says so
 */
export function traced<T>(name: string, work: () => T, attributes: Attributes = {}): T {
  const span = openSpan(name, attributes);
  if (!span) return work();
  try {
    const result = span.within(work);
    if (!(result instanceof Promise)) {
      span.end();
      return result;
    }
    return result.then(
      (value) => {
        span.end();
        return value;
      },
      (error: unknown) => {
        span.end(error);
        throw error;
      },
    ) as T;
  } catch (error) {
    span.end(error);
    throw error;
  }
}

/** Begins a span, a part of the one under way; undefined where none is. It must be ended. */
export function openSpan(name: string, attributes: Attributes = {}): OpenSpan | undefined {
  const place = Recording.place;
  if (!place) return tracer?.open(name, attributes);
  const { within, end } = place.recording.begin(name, attributes, place.within);
  // Nobody can tell of the other while both are noted.
  return { within, link() {}, end: (failure) => end(failure === undefined ? undefined : reason(failure)) };
}

const nowhere: Place = { run: (work) => work() };

/** The place where this is called. */
export function placeOf(): Place {
  return tracer?.place() ?? nowhere;
}

/** Headers for a request to another server, so that its spans become parts of the one under way. */
export function traceHeaders(): TraceHeaders {
  return Recording.place?.recording.headers ?? tracer?.headers() ?? {};
}

/** What is handed on to a thread or process; undefined where no span is under way. */
export function handOn(): HandedOn | undefined {
  const place = Recording.place;
  if (!place) return tracer?.handOn();
  const { recording, within } = place;
  return { headers: recording.headers, add: (spans) => recording.add(spans, within) };
}

/** What went wrong, in words. */
export function reason(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
