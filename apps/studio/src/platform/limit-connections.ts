import type { Socket } from "node:net";
import { addressGroup } from "@vistazo/interface";
import type { FastifyInstance } from "fastify";
import type { Limits } from "./limits.js";

export interface ConnectionOptions {
  /** Where there is a proxy in front, its address stands for many. */
  readonly trustProxy: boolean | string;
  readonly limits: Limits;
}

/** Keeps to the limits on connections, and gives up who reads no answer. */
export function limitConnections({ server }: FastifyInstance, { trustProxy, limits }: ConnectionOptions): void {
  server.maxConnections = limits.connections;

  // Requests that are not answered yet, by their connection.
  const asked = new WeakMap<Socket, number>();
  server.on("request", ({ socket }, response) => {
    asked.set(socket, (asked.get(socket) ?? 0) + 1);
    response.once("close", () => asked.set(socket, (asked.get(socket) as number) - 1));
  });
  // The timer of a connection starts anew with every byte either way. One that only waits for its answer may go on waiting.
  server.setTimeout(limits.unreadTime);
  server.on("timeout", (socket: Socket) => {
    if (socket.writableLength > 0 || !asked.get(socket)) socket.destroy();
    else socket.setTimeout(limits.unreadTime);
  });
  // One on which nothing was asked yet has no deadline of Node's.
  server.on("connection", (socket: Socket) => {
    setTimeout(() => {
      if (!asked.has(socket) && socket.bytesRead === 0) socket.destroy();
    }, limits.headerTime).unref();
  });

  if (trustProxy) return;
  const byAddress = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = addressGroup(socket.remoteAddress ?? "");
    const own = byAddress.get(address) ?? 0;
    if (own >= limits.connectionsPerAddress) {
      socket.destroy();
      return;
    }
    byAddress.set(address, own + 1);
    socket.once("close", () => {
      const left = (byAddress.get(address) as number) - 1;
      if (left > 0) byAddress.set(address, left);
      else byAddress.delete(address);
    });
  });
}
