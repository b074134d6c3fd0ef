import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".jpg": "image/jpeg",
  ".png": "image/png",
};

/** What goes wrong with one answer. */
export interface Trouble {
  /** Breaks the connection after so many bytes. */
  readonly dropAfter?: number;
  readonly status?: number;
}

export interface ServerOptions {
  /** Whether pages are isolated from other origins. */
  readonly isolated?: boolean;
  /** Whether parts of files are sent: Python's http.server sends whole ones only. */
  readonly ranges?: boolean;
  readonly trouble?: (path: string) => Trouble | undefined;
}

/** A plain server of files, in folders by their first name in the address, or in memory. */
export class PageServer {
  readonly requests: { readonly path: string; readonly range: string | undefined }[] = [];
  options: ServerOptions = {};
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(404, { "content-type": "text/plain" });
      response.end();
    });
  });

  private constructor(
    readonly folders: Record<string, string>,
    readonly files: Map<string, string | Uint8Array>,
  ) {}

  static async start(folders: Record<string, string>, files = new Map<string, string | Uint8Array>()) {
    const server = new PageServer(folders, files);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url!, "http://localhost").pathname);
    const { range } = request.headers;
    this.requests.push({ path, range });
    const trouble = this.options.trouble?.(path);
    if (trouble?.status) return void response.writeHead(trouble.status).end();
    const content = Buffer.from((this.files.get(path) ?? (await this.#read(path))) as Uint8Array);
    const headers: Record<string, string | number> = {
      "content-type": types[extname(path)] ?? (path.endsWith("/") ? "text/html" : "application/octet-stream"),
      etag: `"${createHash("sha1").update(content).digest("hex").slice(0, 16)}"`,
      ...(this.options.isolated && {
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
      }),
    };
    const [, first, last] = (this.options.ranges !== false && /^bytes=(\d+)-(\d*)$/.exec(range ?? "")) || [];
    const start = Number(first ?? 0);
    const end = last ? Number(last) + 1 : content.length;
    if (first && start >= content.length) return void response.writeHead(416).end();
    const body = content.subarray(start, end);
    if (first) headers["content-range"] = `bytes ${start}-${start + body.length - 1}/${content.length}`;
    response.writeHead(first ? 206 : 200, { ...headers, "content-length": body.length });
    if (trouble?.dropAfter === undefined || body.length <= trouble.dropAfter) return void response.end(body);
    response.write(body.subarray(0, trouble.dropAfter), () => setTimeout(() => response.destroy(), 20));
  }

  #read(path: string): Promise<Uint8Array> {
    const [, place, ...rest] = normalize(path).split(sep);
    const folder = this.folders[place];
    if (!folder) throw new Error(`There is nothing at ${path}.`);
    return readFile(join(folder, ...rest));
  }
}
