import type { IncomingMessage } from "node:http";
import { currentTracer, type RequestSpan } from "@vistazo/tracing";
import type { HttpServer } from "./http-server.js";

/** Whoever watches over the server asks for these every few seconds. */
const PROBES = new Set(["/healthz", "/readyz", "/metrics", "/v2/health/live", "/v2/health/ready"]);

/** What ties a line of the log to a trace, under the names that collectors of logs look for. */
export interface TraceIds {
  readonly trace_id?: string;
  readonly span_id?: string;
}

/**
 * A span for each request, where traces are sent: a part of the asker's trace if it names one (W3C's `traceparent`). All that is done for the
 * request is within it. Sockets, which stay open for hours, and probes have none.
 */
export class RequestSpans {
  readonly #spans = new WeakMap<IncomingMessage, RequestSpan>();

  /** Begins the span of a request, before anything is logged of it. */
  begin(request: IncomingMessage, id: string): TraceIds {
    const { method = "GET", headers, url = "/" } = request;
    const [path] = url.split("?", 1);
    if (headers.upgrade !== undefined || PROBES.has(path)) return {};
    // Never the query, in which may be what is nobody's to read.
    const attributes = { "http.request.method": method, "url.path": path, "vistazo.request.id": id };
    const span = currentTracer()?.serve(method, headers, attributes);
    if (!span) return {};
    this.#spans.set(request, span);
    return { trace_id: span.traceId, span_id: span.spanId };
  }

  /** To be called before the server's other hooks are added. */
  watch(server: HttpServer): void {
    const enter = (raw: IncomingMessage, done: () => void) => {
      const span = this.#spans.get(raw);
      if (span) span.within(done);
      else done();
    };
    server.addHook("onRequest", ({ raw }, _, done) => enter(raw, done));
    // A body is read where its connection is, which belongs to no request.
    server.addHook("preValidation", ({ raw }, _, done) => enter(raw, done));
    server.addHook("onResponse", (request, { statusCode }, done) => {
      const { url: route } = request.routeOptions;
      const attributes = {
        "http.response.status_code": statusCode,
        ...(route !== undefined && { "http.route": route }),
      };
      const name = route === undefined ? request.method : `${request.method} ${route}`;
      this.#spans.get(request.raw)?.end(name, attributes, statusCode >= 500);
      done();
    });
  }
}
