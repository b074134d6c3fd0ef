import { ApiError } from "./api-error.js";

/** Events as they come; the browser connects again by itself where the connection is only interrupted. */
export interface EventStream<Event> {
  onevent: ((event: Event) => void) | null;
  /** The connection is lost for good. */
  onfailure: ((error: ApiError) => void) | null;
  close(): void;
}

export function openEvents<Event>(url: string): EventStream<Event> {
  const source = new EventSource(url);
  const stream: EventStream<Event> = { onevent: null, onfailure: null, close: () => source.close() };
  source.onmessage = ({ data }) => stream.onevent?.(JSON.parse(data));
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) stream.onfailure?.(new ApiError("UNREACHABLE", ""));
  };
  return stream;
}
