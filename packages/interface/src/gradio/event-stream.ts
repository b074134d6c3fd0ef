import type { ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";

/** Takes a response over for server-sent events, with the headers that hooks have set so far. */
export function openEventStream(reply: FastifyReply): ServerResponse {
  reply.hijack();
  const response = reply.raw;
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) response.setHeader(name, value as string | string[]);
  }
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  });
  response.flushHeaders();
  response.on("error", () => {});
  return response;
}
