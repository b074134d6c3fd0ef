export { type Attributes, type NotedSpan, Recording, type TraceHeaders } from "./recording.js";
export {
  currentTracer,
  type HandedOn,
  handOn,
  type OpenSpan,
  openSpan,
  type Place,
  placeOf,
  type RequestSpan,
  setTracer,
  type Tracer,
  traced,
  traceHeaders,
} from "./spans.js";
