import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply } from "fastify";
import { InterfaceError } from "../errors.js";
import { opensInBrowser } from "../files/file-kind.js";
import type { StoredFile } from "../files/file-store.js";
import { API_PREFIX as P } from "../gradio/protocol.js";
import type { AppContext } from "./app-context.js";
import { answerFor, HttpError } from "./http-error.js";

const MAX_FILES = 1000;

/** Uploads, and the files that clients may have. */
export async function fileRoutes(app: FastifyInstance, context: AppContext): Promise<void> {
  const { store, settings } = context;
  if (!app.hasContentTypeParser("multipart/form-data")) await app.register(multipart);
  // The store counts for itself, to name the file; this limit only stops what it would not read.
  const limits = { fileSize: settings.maxFileSize + 1, files: MAX_FILES, fields: 20, parts: MAX_FILES + 20 };

  app.post(`${P}/upload`, { bodyLimit: settings.maxTotalSize }, async (request, reply) => {
    const paths: string[] = [];
    try {
      if (!request.isMultipart()) throw new HttpError(400, "An upload must be multipart/form-data.");
      for await (const part of request.files({ limits })) {
        paths.push((await store.add(part.file, part.filename)).path);
      }
      if (paths.length === 0) throw new HttpError(400, 'The upload has no file: send one as "files".');
    } catch (error) {
      // What was not read yet is not wanted: a client that goes on sending is cut off.
      reply.header("connection", "close");
      const { status, detail } = answerFor(readingError(error), request.headers["accept-language"]);
      return reply.code(status).type("text/plain; charset=utf-8").send(detail);
    }
    return paths;
  });

  for (const prefix of [`${P}/file=`, `${P}/file/`]) {
    app.get<{ Params: { "*": string }; Headers: { range?: string } }>(`${prefix}*`, async (request, reply) => {
      const file = store.get(request.params["*"]);
      if (!file) throw new HttpError(403, "This is no file of the app.");
      return sendFile(file, request.headers.range, reply, context);
    });
  }
}

/** The parser's errors about a broken form have neither class nor code; those of the disk have a code. */
function readingError(error: unknown): unknown {
  if (error instanceof InterfaceError || !(error instanceof Error) || "code" in error || "statusCode" in error)
    return error;
  return new HttpError(400, `The upload is not well formed: ${error.message}.`);
}

async function sendFile(file: StoredFile, range: string | undefined, reply: FastifyReply, context: AppContext) {
  const handle = await context.store.open(file);
  if (!handle) throw new HttpError(403, "This is no file of the app.");
  const inline = opensInBrowser(file.mime);
  reply.headers({
    "content-type": inline ? file.mime : "application/octet-stream",
    "content-disposition": `${inline ? "inline" : "attachment"}; filename="${file.name}"`,
    "x-content-type-options": "nosniff",
    "content-security-policy":
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; img-src 'self'",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": context.gate ? "private, max-age=3600" : "max-age=3600",
    "accept-ranges": "bytes",
  });
  const part = byteRange(range, file.size);
  if (part === "unsatisfiable") {
    await handle.close();
    return reply.code(416).header("content-range", `bytes */${file.size}`).send();
  }
  const { start, end } = part ?? { start: 0, end: file.size - 1 };
  if (part) reply.code(206).header("content-range", `bytes ${start}-${end}/${file.size}`);
  reply.header("content-length", Math.max(0, end - start + 1));
  if (file.size === 0) {
    await handle.close();
    return reply.send("");
  }
  return reply.send(handle.createReadStream({ start, end }));
}

/** One range of bytes (RFC 9110, 14.2); others are answered with the whole file. */
export function byteRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | "unsatisfiable" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const start = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === "" || match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start < size && start <= end ? { start, end } : "unsatisfiable";
}
