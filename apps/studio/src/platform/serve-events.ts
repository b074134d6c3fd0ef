import type { ContractRoute, Sent } from "@vistazo/api";
import type { HttpServer } from "./http-server.js";
import { type Asked, routing, schemaOf } from "./serve.js";

/** A line now and then keeps proxies from closing a quiet stream. */
const HEARTBEAT = 15_000;

type Event<R> = R extends { answer: infer Schema } ? Sent<Schema> : never;

/** Begins to tell events, and `end` after the last one. @returns what stops it */
export type Subscribe<Event> = (tell: (event: Event) => void, end: () => void) => () => void;

/**
 * Adds a route of the contract that tells events.
 * @param find what is followed; what it throws is the answer
 */
export function serveEvents<R extends ContractRoute>(
  server: HttpServer,
  route: R,
  find: (request: Asked<R>) => Subscribe<Event<R>>,
): void {
  server.route({
    method: route.method,
    ...routing(route),
    schema: schemaOf(route),
    config: { path: route.path },
    handler: (request, reply) => {
      const subscribe = find(request as Asked<R>);
      reply.hijack();
      const stream = reply.raw;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) stream.setHeader(name, value);
      stream.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      const heartbeat = setInterval(() => stream.write(":\n\n"), HEARTBEAT);
      const stop = subscribe(
        (event) => stream.write(`data: ${JSON.stringify(event)}\n\n`),
        () => stream.end(),
      );
      stream.on("close", () => {
        clearInterval(heartbeat);
        stop();
      });
    },
  });
}
