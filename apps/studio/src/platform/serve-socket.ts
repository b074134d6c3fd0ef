import type { WebSocket } from "@fastify/websocket";
import type { ContractRoute } from "@vistazo/api";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { HttpServer } from "./http-server.js";
import { type Asked, routing, schemaOf } from "./serve.js";

/**
 * Adds a route of the contract to which one connects; what is sent over the socket is checked by whoever takes it.
 *
 * @param before may take the request over by `reply.hijack()`, before there is a socket
 */
export function serveSocket<R extends ContractRoute>(
  server: HttpServer,
  route: R,
  connect: (socket: WebSocket, request: Asked<R>) => void,
  before?: (request: Asked<R>, reply: FastifyReply) => Promise<void>,
): void {
  const { body: _, ...schema } = schemaOf(route);
  const preHandler =
    before && (async (request: FastifyRequest, reply: FastifyReply) => before(request as Asked<R>, reply));
  server.get(routing(route).url, { websocket: true, schema, ...(preHandler && { preHandler }) }, (socket, request) =>
    connect(socket, request as Asked<R>),
  );
}
