import type { FastifyRequest } from "fastify";

const FORWARDED = ["x-forwarded-host", "x-forwarded-proto"];

/** Where the client reaches the app, without a slash at the end. */
export function rootUrl(request: FastifyRequest, prefix: string, rootPath: string | undefined): string {
  const { protocol, host } = asFirstProxySaid(request);
  const origin = `${protocol === "https" ? "https" : "http"}://${host}`;
  if (rootPath === undefined) return origin + prefix;
  return /^https?:/i.test(rootPath) ? rootPath : `${origin}/${rootPath.replace(/^\/+/, "")}`.replace(/\/+$/, "");
}

/**
 * Behind several proxies, each of which adds what it saw, people reach the first. Gradio takes its word; Fastify, which decides whether
 * proxies are believed at all, takes the last one's, so it is asked about a request that has only the first values.
 */
function asFirstProxySaid(request: FastifyRequest): Pick<FastifyRequest, "protocol" | "host"> {
  const headers = { ...request.headers };
  for (const name of FORWARDED) {
    const value = headers[name];
    if (typeof value === "string") headers[name] = value.split(",")[0].trim();
  }
  return Object.create(request, { headers: { value: headers } });
}
