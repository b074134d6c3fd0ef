import type { FastifyInstance } from "fastify";
import { appConfig, loginConfig } from "../gradio/config.js";
import type { AppContext } from "./app-context.js";
import { HttpError } from "./http-error.js";
import { htmlWithConfig, pageFiles } from "./page-files.js";

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The page in the browser and the files it is made of. */
export async function pageRoutes(app: FastifyInstance, context: AppContext, examples: unknown[][][]): Promise<void> {
  const { model, settings, gate } = context;
  const { html, assets } = await pageFiles();
  const policy = [...CONTENT_SECURITY_POLICY, `frame-ancestors ${settings.frameAncestors}`].join("; ");

  app.get("/", async (request, reply) => {
    const [path, query] = request.url.split("?");
    // Everything on the page is named relative to it, so that it works wherever it is mounted.
    if (!path.endsWith("/")) {
      return reply.redirect(`./${path.slice(path.lastIndexOf("/") + 1)}/${query ? `?${query}` : ""}`);
    }
    const user = context.user(request);
    const config =
      gate && user === null
        ? loginConfig(model, settings.authMessage)
        : appConfig(model, { ...settings, username: user, examples });
    reply.headers({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
    });
    return reply.send(htmlWithConfig(html, config));
  });

  app.get<{ Params: { name: string } }>("/assets/:name", async (request, reply) => {
    const file = assets.get(request.params.name);
    if (!file) throw new HttpError(404, "There is no such file.");
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const encoding = /\bbr\b/.test(accepted) ? "brotli" : /\bgzip\b/.test(accepted) ? "gzip" : "plain";
    if (encoding !== "plain") reply.header("content-encoding", encoding === "brotli" ? "br" : "gzip");
    reply.headers({
      "content-type": file.type,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    return reply.send(file[encoding]);
  });

  app.get("/robots.txt", async (_request, reply) =>
    reply.type("text/plain").send(gate ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nDisallow:\n"),
  );
}
