import { OriginRules, type OriginRulesOptions } from "@vistazo/interface";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { StudioError } from "./error.js";

/**
 * Keeps other sites' pages from using a server that only this computer's user should use. Pages of other programs on this computer (a
 * development server on another port) may call it, and get CORS headers.
 */
export function guardOrigin(app: FastifyInstance, options: OriginRulesOptions): void {
  const rules = new OriginRules(options);
  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    const { host = "", origin } = request.headers;
    if (!rules.hostAllowed(host)) {
      throw new StudioError(
        "FOREIGN_HOST",
        `This server answers on this computer's own names only, not as “${host.slice(0, 120)}”; start it with --allow-host to add a name.`,
      );
    }
    if (!rules.requestAllowed(request)) {
      throw new StudioError(
        "FOREIGN_ORIGIN",
        `Pages of ${String(origin).slice(0, 120)} may not use this server; open its own address instead.`,
      );
    }
    if (origin === undefined || !rules.originAllowed(origin, [host]) || new URL(origin).host === host) return;
    reply.header("access-control-allow-origin", origin).header("vary", "origin");
    if (request.method !== "OPTIONS") return;
    reply
      .header("access-control-allow-methods", "GET, POST, DELETE")
      .header(
        "access-control-allow-headers",
        "content-type, authorization, x-wait-for-model, x-use-cache, x-gradio-user, inference-header-content-length",
      );
    return reply.status(204).send();
  });
}
