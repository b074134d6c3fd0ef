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

interface Tagged {
  readonly content: Buffer;
  readonly etag: string;
}

function withTag(from: string | Uint8Array): Tagged {
  const content = typeof from === "string" ? Buffer.from(from) : Buffer.from(from.buffer, from.byteOffset, from.length);
  return { content, etag: `"${createHash("sha1").update(content).digest("hex").slice(0, 16)}"` };
}

/** A plain server of files, in folders by their first name in the address, or in memory. */
export class PageServer {
  readonly requests: { readonly path: string; readonly range: string | undefined }[] = [];
  options: ServerOptions = {};
  readonly #tagged = new Map<string, Tagged & { readonly from: string | Uint8Array }>();
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
    const { content, etag } = this.#made(path) ?? withTag(await this.#read(path));
    const headers: Record<string, string | number> = {
      "content-type": types[extname(path)] ?? (path.endsWith("/") ? "text/html" : "application/octet-stream"),
      etag,
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

  /** One in memory. A runtime of many megabytes is asked for by every page. */
  #made(path: string): Tagged | undefined {
    const from = this.files.get(path);
    if (from === undefined) return undefined;
    let tagged = this.#tagged.get(path);
    if (tagged?.from !== from) {
      tagged = { from, ...withTag(from) };
      this.#tagged.set(path, tagged);
    }
    return tagged;
  }

  #read(path: string): Promise<Uint8Array> {
    const [, place, ...rest] = normalize(path).split(sep);
    const folder = this.folders[place];
    if (!folder) throw new Error(`There is nothing at ${path}.`);
    return readFile(join(folder, ...rest));
  }
}
