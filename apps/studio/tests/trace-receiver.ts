import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number | string;
  readonly doubleValue?: number;
}
interface Attribute {
  readonly key: string;
  readonly value: Value;
}

/** As the protocol has it: https://opentelemetry.io/docs/specs/otlp/#otlphttp */
interface Request {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly ReceivedSpan[] }[];
  }[];
}

export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly status: { readonly code?: number; readonly message?: string };
}

/** Spans of one name and those within them. */
export interface Tree {
  readonly name: string;
  readonly within: readonly Tree[];
}

/** Takes what an exporter sends by OTLP over HTTP, in JSON. */
export class TraceReceiver {
  readonly spans: ReceivedSpan[] = [];
  /** What each sender says of itself. */
  readonly resources: Record<string, unknown>[] = [];
  /** Where it was sent. */
  readonly paths = new Set<string>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on("request", async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const { resourceSpans } = JSON.parse(Buffer.concat(parts).toString()) as Request;
      this.paths.add(`${request.method} ${request.url}`);
      for (const { resource, scopeSpans } of resourceSpans) {
        this.resources.push(valuesOf(resource.attributes));
        for (const { spans } of scopeSpans) this.spans.push(...spans);
      }
      response.setHeader("content-type", "application/json").end("{}");
    });
  }

  static async start(): Promise<TraceReceiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new TraceReceiver(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What is within a span, in the order of its beginning. */
  within({ traceId, spanId }: Pick<ReceivedSpan, "traceId" | "spanId">): ReceivedSpan[] {
    const within = this.spans.filter((span) => span.traceId === traceId && span.parentSpanId === spanId);
    return within.sort((a, b) => Number(BigInt(a.startTimeUnixNano) - BigInt(b.startTimeUnixNano)));
  }

  tree(span: ReceivedSpan): Tree {
    return { name: span.name, within: this.within(span).map((one) => this.tree(one)) };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export function valuesOf(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
