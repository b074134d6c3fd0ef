import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { StudioError } from "./error.js";
import { hostName, isLoopback } from "./loopback.js";

export interface OriginGuardOptions {
  /** The server listens on this computer's own address only. */
  loopback: boolean;
  /** Further names under which it may be called, for instance behind a proxy. */
  allowedHosts: readonly string[];
}

const HARMLESS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Keeps other sites' pages from using a server that only this computer's user should use.
 *
 * A page anywhere on the web can send requests to 127.0.0.1, and by changing its own name's address to 127.0.0.1 (DNS
 * rebinding) it can even read the answers. In the first case the browser sends the page's `Origin`, in the second the page's
 * name stands in `Host`. Both are checked; programs that are no browsers send a loopback `Host` and no `Origin`.
 * Pages of other programs on this computer (a development server on another port) may call it, and get CORS headers.
 */
export function guardOrigin(app: FastifyInstance, { loopback, allowedHosts }: OriginGuardOptions): void {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));

  const hostAllowed = (name: string) => !loopback || isLoopback(name) || allowed.has(name.toLowerCase());
  const originAllowed = (origin: string, host: string) => {
    if (!URL.canParse(origin)) return false;
    const url = new URL(origin);
    return url.host === host || allowed.has(url.hostname) || (loopback && isLoopback(url.hostname));
  };

  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    const host = request.headers.host ?? "";
    if (!hostAllowed(hostName(host))) {
      throw new StudioError(
        "FOREIGN_HOST",
        `This server answers on this computer's own names only, not as “${host.slice(0, 120)}”; start it with --allow-host to add a name.`,
      );
    }
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (originAllowed(origin, host)) {
      if (!URL.canParse(origin) || new URL(origin).host !== host) {
        reply.header("access-control-allow-origin", origin).header("vary", "origin");
        if (request.method === "OPTIONS") {
          reply
            .header("access-control-allow-methods", "GET, POST, DELETE")
            .header(
              "access-control-allow-headers",
              "content-type, authorization, x-wait-for-model, x-use-cache, x-gradio-user",
            );
          return reply.status(204).send();
        }
      }
      return;
    }
    // The browser lets a page read what any WebSocket answers, so that opening one is as good as changing something.
    if (!HARMLESS.has(request.method) || request.headers.upgrade !== undefined) {
      throw new StudioError(
        "FOREIGN_ORIGIN",
        `Pages of ${origin.slice(0, 120)} may not use this server; open its own address instead.`,
      );
    }
  });
}
