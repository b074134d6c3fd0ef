import type { WebSocket } from "@fastify/websocket";
import type { ContractRoute } from "@vistazo/api";
import type { HttpServer } from "./http-server.js";
import { type Asked, routing, schemaOf } from "./serve.js";

/** Adds a route of the contract to which one connects; what is sent over the socket is checked by whoever takes it. */
export function serveSocket<R extends ContractRoute>(
  server: HttpServer,
  route: R,
  connect: (socket: WebSocket, request: Asked<R>) => void,
): void {
  const { body: _, ...schema } = schemaOf(route);
  server.get(routing(route).url, { websocket: true, schema }, (socket, request) =>
    connect(socket, request as Asked<R>),
  );
}
