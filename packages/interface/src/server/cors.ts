import type { FastifyReply, FastifyRequest } from "fastify";

const LOCAL = new Set(["localhost", "127.0.0.1", "0.0.0.0", "[::1]"]);
const METHODS = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";

export interface CorsOptions {
  readonly strict: boolean;
  /** Whether people log in: then pages of other hosts cannot use their cookies. */
  readonly auth: boolean;
}

/**
 * Cross-origin rules as Gradio's: every page may call the app, except that pages from the web cannot call one that runs on
 * the visitor's own machine, where they would otherwise act as the visitor.
 */
export function setCorsHeaders(request: FastifyRequest, reply: FastifyReply, options: CorsOptions): void {
  reply.header("vary", "Origin");
  const { origin } = request.headers;
  if (request.method === "OPTIONS") {
    reply.header("access-control-allow-methods", METHODS);
    reply.header("access-control-max-age", "600");
    const wanted = request.headers["access-control-request-headers"];
    if (wanted !== undefined) reply.header("access-control-allow-headers", wanted);
  }
  if (origin === undefined) return;
  const host = hostName(`http://${request.headers.host ?? ""}`);
  const from = hostName(origin);
  if (isLocal(host, options.strict) && !isLocal(from, options.strict)) return;
  reply.header("access-control-allow-origin", origin);
  if (!options.auth || host === from) reply.header("access-control-allow-credentials", "true");
}

function isLocal(host: string, strict: boolean): boolean {
  return LOCAL.has(host) || (!strict && host === "null");
}

function hostName(origin: string): string {
  if (origin === "null") return "null";
  try {
    return new URL(origin).hostname;
  } catch {
    return "";
  }
}
