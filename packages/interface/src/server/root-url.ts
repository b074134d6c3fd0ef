import type { FastifyRequest } from "fastify";

/** Where the client reaches the app, without a slash at the end. */
export function rootUrl(request: FastifyRequest, prefix: string, rootPath: string | undefined): string {
  const origin = `${request.protocol}://${request.host}`;
  if (rootPath === undefined) return origin + prefix;
  return /^https?:/i.test(rootPath) ? rootPath : `${origin}/${rootPath.replace(/^\/+/, "")}`.replace(/\/+$/, "");
}
