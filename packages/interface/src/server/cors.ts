import type { FastifyReply, FastifyRequest } from "fastify";

const METHODS = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";

export interface CorsOptions {
  /** Whether the page that asks may read the answer. */
  readonly readable: boolean;
  /** Whether people log in: then pages of other hosts cannot use their cookies. */
  readonly auth: boolean;
}

/**
 * Cross-origin rules as Gradio's: every page may call the app, except that pages from the web cannot call one that runs on
 * the visitor's own machine, where they would otherwise act as the visitor.
 */
export function setCorsHeaders(request: FastifyRequest, reply: FastifyReply, { readable, auth }: CorsOptions): void {
  reply.header("vary", "Origin");
  const { origin, host } = request.headers;
  if (request.method === "OPTIONS") {
    reply.header("access-control-allow-methods", METHODS);
    reply.header("access-control-max-age", "600");
    const wanted = request.headers["access-control-request-headers"];
    if (wanted !== undefined) reply.header("access-control-allow-headers", wanted);
  }
  if (origin === undefined || !readable) return;
  reply.header("access-control-allow-origin", origin);
  if (!auth || nameIn(`http://${host ?? ""}`) === nameIn(origin)) {
    reply.header("access-control-allow-credentials", "true");
  }
}

function nameIn(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : origin;
}
