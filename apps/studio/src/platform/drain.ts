import { Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply } from "fastify";

export interface DrainOptions {
  /** Milliseconds for what goes on when the server is closed. */
  readonly time: number;
  /** Whether something goes on beside requests, whose answers are told by streams. */
  readonly busy?: () => boolean;
  /** Ends what is not done in time, so that whoever waits for it is told so. */
  readonly giveUp?: () => Promise<void>;
}

/** How often it is looked whether all is answered, in milliseconds. */
const LOOK_EVERY = 20;
/** For requests that are on their way on connections that are open already, in milliseconds. */
const GRACE = 2000;
/** The same on connections that were opened for one: whoever opened them may be a busy machine. */
const FIRST_GRACE = 6000;
/** For answers that say that something was given up, in milliseconds. */
const LAST_WORDS = 2500;

/**
 * When the server is closed, nobody new is let in, and what was asked is answered, for some time; then what is left is given up. Streams
 * of events have no end of their own and are not waited for.
 */
export function drainBeforeClose(server: FastifyInstance, { time, busy = () => false, giveUp }: DrainOptions): void {
  const open = new Set<FastifyReply>();
  let draining = false;
  server.addHook("onRequest", async (_, reply) => {
    open.add(reply);
  });
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  // Also where whoever asked has left.
  server.addHook("onResponse", async (_, reply) => {
    open.delete(reply);
  });
  // The connection is not kept for another request.
  server.addHook("onSend", async (_, reply) => {
    if (draining) reply.header("connection", "close");
  });

  const answered = async (milliseconds: number): Promise<boolean> => {
    const until = performance.now() + milliseconds;
    while (busy() || [...open].some(({ sent, raw }) => !raw.destroyed && !(sent && !raw.writableEnded))) {
      if (performance.now() > until) return false;
      await sleep(LOOK_EVERY);
    }
    return true;
  };
  server.addHook("preClose", async () => {
    draining = true;
    if (server.server.listening) {
      // Those that the system has let in already are heard.
      await sleep(LOOK_EVERY);
      // An HTTP server's own way to close cuts off all connections on which nothing was asked yet.
      Server.prototype.close.call(server.server);
      const began = performance.now();
      const within = (grace: number) => performance.now() < began + Math.min(grace, time);
      const fresh = () => [...sockets].some(({ bytesRead }) => bytesRead === 0);
      while ((within(FIRST_GRACE) && fresh()) || (within(GRACE) && sockets.size > 0)) await sleep(LOOK_EVERY);
    }
    if (await answered(time)) return;
    await giveUp?.();
    await answered(LAST_WORDS);
  });
}
