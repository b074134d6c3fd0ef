import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { Feature } from "./http-server.js";

/** Nothing from elsewhere runs in the pages, and no other site shows them in a frame. Styles are set on elements while drawing. */
const HEADERS = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; " +
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(self), microphone=(), geolocation=()",
};

/** The workers that guess what is drawn and that run models compile WebAssembly; nothing else may. */
const WORKER_POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";
const WORKER = /^\/assets\/(recogniser|model)-worker-[\w-]+\.js$/u;

/** The worker that runs what people write in the exercises: it is one file, imports nothing, and sends nothing. */
const PROGRAM_POLICY = "default-src 'none'; script-src 'unsafe-eval'; base-uri 'none'";
const PROGRAM = /^\/assets\/program-worker-[\w-]+\.js$/u;

/** Addresses of the pages' own router: what is none of these is answered with the page that says so, and with a 404. */
const PAGE = /^\/(tasks(\/[a-z-]+)?|evaluation|draw(\/.*)?|drawings(\/.*)?|recogniser|apps|classroom)?\/?$/u;

/** The built pages, from a folder; null for none. Every address that is nobody else's belongs to the pages' own router. */
export function pages(directory: string | null): Feature {
  return async (server) => {
    const built = directory !== null && existsSync(join(directory, "index.html"));
    if (built) {
      await server.register(fastifyStatic, { root: directory, preCompressed: true, cacheControl: false });
      server.addHook("onSend", async (request, reply) => {
        if (reply.statusCode >= 400 && !String(reply.getHeader("content-type")).startsWith("text/html")) return;
        // Files under assets/ carry a hash of their content in their name.
        const forever = request.url.startsWith("/assets/");
        reply.headers({ ...HEADERS, "cache-control": forever ? "public, max-age=31536000, immutable" : "no-cache" });
        if (WORKER.test(request.url)) reply.header("content-security-policy", WORKER_POLICY);
        if (PROGRAM.test(request.url)) reply.header("content-security-policy", PROGRAM_POLICY);
      });
    }

    server.setNotFoundHandler((request, reply) => {
      const path = request.url.split("?", 1)[0] ?? "";
      const wantsPage =
        (request.method === "GET" || request.method === "HEAD") && !/^\/(api|models|apps|assets)\/./u.test(path);
      if (wantsPage && request.headers.accept?.includes("text/html")) {
        if (built) return reply.status(PAGE.test(path) ? 200 : 404).sendFile("index.html");
        return reply
          .status(503)
          .type("text/plain")
          .send("The pages are not built yet. Run “npm run build” in the project's folder.\n");
      }
      return reply
        .status(404)
        .send({ error: `There is nothing at ${request.method} ${path.slice(0, 200)}.`, code: "NOT_FOUND" });
    });
  };
}
