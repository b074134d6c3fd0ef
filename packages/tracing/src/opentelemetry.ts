import {
  type Tracer as ApiTracer,
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import type { Attributes, NotedSpan, TraceHeaders } from "./recording.js";
import { type HandedOn, type OpenSpan, type Place, type RequestSpan, reason, setTracer, type Tracer } from "./spans.js";

/** Writes spans by OpenTelemetry's API from now on, wherever a program has set OpenTelemetry up. */
export function traceWithOpenTelemetry(): void {
  setTracer(new OpenTelemetry());
}

/** Whoever sets up OpenTelemetry may do so after this is loaded. */
function writer(): ApiTracer {
  return trace.getTracer("vistazo");
}

class OpenTelemetry implements Tracer {
  open(name: string, attributes: Attributes): OpenSpan | undefined {
    const here = underWay();
    return here && new ApiSpan(writer().startSpan(name, { attributes }, here), here);
  }

  place(): Place {
    const here = context.active();
    return { run: (work) => context.with(here, work) };
  }

  headers(): TraceHeaders {
    const headers: Record<string, string> = {};
    propagation.inject(context.active(), headers);
    return headers;
  }

  handOn(): HandedOn | undefined {
    const here = underWay();
    return here && { headers: this.headers(), add: (spans) => makeSpans(spans, here) };
  }

  serve(
    name: string,
    headers: Readonly<Record<string, string | string[] | undefined>>,
    attributes: Attributes,
  ): RequestSpan {
    const asker = propagation.extract(context.active(), headers);
    const span = writer().startSpan(name, { kind: SpanKind.SERVER, attributes }, asker);
    const here = trace.setSpan(asker, span);
    const { traceId, spanId } = span.spanContext();
    return {
      traceId,
      spanId,
      within: (work) => context.with(here, work),
      end(name, attributes, failed) {
        span.updateName(name).setAttributes({ ...attributes });
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }
}

class ApiSpan implements OpenSpan {
  readonly #context: Context;

  constructor(
    readonly span: Span,
    parent: Context,
  ) {
    this.#context = trace.setSpan(parent, span);
  }

  within<T>(work: () => T): T {
    return context.with(this.#context, work);
  }

  link(other: OpenSpan | undefined): void {
    if (other instanceof ApiSpan) this.span.addLink({ context: other.span.spanContext() });
  }

  end(failure?: unknown): void {
    if (!this.span.isRecording()) return;
    if (failure !== undefined) this.span.setStatus({ code: SpanStatusCode.ERROR, message: reason(failure) });
    this.span.end();
  }
}

/** Where this is called, if a span is under way there. */
function underWay(): Context | undefined {
  const here = context.active();
  return trace.getSpan(here)?.isRecording() ? here : undefined;
}

function makeSpans(spans: readonly NotedSpan[], here: Context): void {
  const contexts: Context[] = [];
  for (const { name, start, end, attributes, within, error } of spans) {
    const parent = (within === undefined ? undefined : contexts[within]) ?? here;
    const span = writer().startSpan(name, { startTime: start, attributes }, parent);
    contexts.push(trace.setSpan(parent, span));
    if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error });
    span.end(end);
  }
}
