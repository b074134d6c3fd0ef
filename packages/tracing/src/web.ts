/** In a page nothing is traced: the same functions, which do the work alone. */
import type { NotedSpan, TraceHeaders } from "./recording.js";
import type { HandedOn, OpenSpan, Place } from "./spans.js";

export const traced = <T>(_: string, work: () => T): T => work();

export const openSpan = (): OpenSpan | undefined => undefined;

export const placeOf = (): Place => ({ run: (work) => work() });

export const traceHeaders = (): TraceHeaders => ({});

export const handOn = (): HandedOn | undefined => undefined;

export class Recording {
  constructor(readonly headers: TraceHeaders) {}

  within<T>(work: () => T): T {
    return work();
  }

  finish(): readonly NotedSpan[] {
    return [];
  }
}
