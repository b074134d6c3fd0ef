import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { PageFile } from "./page-file.js";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/plain; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * A static page as a Fastify plugin: what is in its list and nothing else. It is isolated from other origins, so that it may compute
 * in threads.
 */
export function servePage(files: ReadonlyMap<string, PageFile>): FastifyPluginAsync {
  return async (server) => {
    // What is here does not change as long as it is served.
    const version = Date.now().toString(36);
    const send = async (name: string, request: FastifyRequest, reply: FastifyReply) => {
      const file = files.get(name);
      if (!file) return reply.code(404).type(TYPES[".txt"]).send("There is nothing here.");
      const etag = `"${version}"`;
      reply.headers({
        etag,
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
      });
      if (request.headers["if-none-match"] === etag) return reply.code(304).send();
      reply.type(TYPES[extname(name).toLowerCase()] ?? "application/octet-stream");
      if (!("path" in file)) return reply.send(await file.bytes());
      reply.header("content-length", (await stat(file.path)).size);
      return reply.send(createReadStream(file.path));
    };
    server.get("/", async (request, reply) => {
      const [path, query] = request.url.split("?");
      // Everything on the page is named relative to it, so that it works wherever it is mounted.
      if (path.endsWith("/")) return send("index.html", request, reply);
      return reply.redirect(`./${path.slice(path.lastIndexOf("/") + 1)}/${query ? `?${query}` : ""}`);
    });
    server.get<{ Params: { "*": string } }>("/*", async (request, reply) => send(request.params["*"], request, reply));
  };
}
