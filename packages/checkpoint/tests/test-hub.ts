import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A model to serve. Files named in the last three ways of a Hub: weights lie on another host, as with Git LFS. */
export interface TestModel {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Further branches and tags by name, each with files of its own. */
  readonly revisions?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>;
  /** Answers 401 without it. */
  readonly token?: string;
  /** Answers 403 in any case. */
  readonly gated?: boolean;
}

/** What goes wrong with one request. */
export interface Fault {
  /** Instead of an answer. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Breaks the connection after so many bytes of the body. */
  readonly dropAfter?: number;
  /** Sends so many bytes of the body and then nothing more, with the connection open. */
  readonly stallAfter?: number;
  /** Changes a byte of the body. */
  readonly corrupt?: boolean;
  /** Answers 200 with the whole file to a request for a part. */
  readonly ignoreRange?: boolean;
  /** Sends the body in pieces, with a pause of so many milliseconds after each. */
  readonly pause?: number;
}

export interface SeenRequest {
  readonly server: "hub" | "cdn";
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

interface StoredFile {
  readonly content: Buffer;
  readonly oid: string;
  readonly sha256: string;
  readonly lfs: boolean;
}

interface Commit {
  readonly id: string;
  readonly files: ReadonlyMap<string, StoredFile>;
}

/** Two names, since clients treat another port of the same host as the Hub itself. */
const HUB_HOST = "127.0.0.1";
const CDN_HOST = "localhost";

const PIECE = 64 * 1024;

/**
 * A Hub on loopback that speaks as much of the real one's HTTP as clients need, Python's huggingface_hub included:
 * revisions, listings, small files, large files on a second host.
 */
export class TestHub {
  readonly requests: SeenRequest[] = [];
  /** Asked before every answer. */
  fault: (request: SeenRequest) => Fault | undefined = () => undefined;
  readonly #models = new Map<string, { model: TestModel; refs: Map<string, Commit> }>();
  readonly #blobs = new Map<string, Buffer>();
  readonly #hub = createServer((request, response) => this.#serve("hub", request, response));
  readonly #cdn = createServer((request, response) => this.#serve("cdn", request, response));

  static async start(models: Readonly<Record<string, TestModel>>): Promise<TestHub> {
    const hub = new TestHub();
    await Promise.all([listen(hub.#hub, HUB_HOST), listen(hub.#cdn, CDN_HOST)]);
    for (const [id, model] of Object.entries(models)) hub.put(id, model);
    return hub;
  }

  get endpoint(): string {
    return origin(this.#hub, HUB_HOST);
  }

  /** Adds a model, or replaces one by a new commit. */
  put(id: string, model: TestModel): void {
    const refs = new Map([["main", this.#commit(id, model.files)]]);
    for (const [name, files] of Object.entries(model.revisions ?? {})) refs.set(name, this.#commit(id, files));
    this.#models.set(id, { model, refs });
  }

  commit(id: string, revision = "main"): string {
    const commit = this.#models.get(id)?.refs.get(revision);
    if (!commit) throw new Error(`${id} has no ${revision}`);
    return commit.id;
  }

  async stop(): Promise<void> {
    await Promise.all(
      [this.#hub, this.#cdn].map((server) => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      }),
    );
  }

  #commit(id: string, files: TestModel["files"]): Commit {
    const stored = new Map<string, StoredFile>();
    for (const [name, value] of Object.entries(files)) {
      const content = Buffer.from(value as Uint8Array);
      const sha256 = createHash("sha256").update(content).digest("hex");
      const lfs = /\.(safetensors|bin|onnx|onnx_data|h5)$/.test(name);
      const oid = createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
      stored.set(name, { content, oid, sha256, lfs });
      this.#blobs.set(sha256, content);
    }
    const digest = createHash("sha1").update(id);
    for (const [name, { oid }] of stored) digest.update(name).update(oid);
    return { id: digest.digest("hex"), files: stored };
  }

  async #serve(server: SeenRequest["server"], request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://hub");
    const seen = {
      server,
      method: request.method ?? "GET",
      path: decodeURIComponent(pathname),
      headers: request.headers,
    };
    // As the real one does: pages may ask it too.
    const { origin: page } = request.headers;
    if (page !== undefined) {
      response.setHeader("access-control-allow-origin", "*");
      response.setHeader("access-control-allow-headers", "*");
      response.setHeader("access-control-expose-headers", "etag, link, content-range, x-error-code, x-repo-commit");
      if (request.method === "OPTIONS") return answer(response, 204);
    }
    this.requests.push(seen);
    const fault = this.fault(seen) ?? {};
    if (fault.status !== undefined) return answer(response, fault.status, fault.headers);
    if (server === "cdn") {
      const content = this.#blobs.get(seen.path.slice(1));
      return content ? sendFile(request, response, content, '"cdn-etag"', fault) : answer(response, 404);
    }
    const api = /^\/api\/models\/(.+?)(?:\/(revision|tree)\/(.+))?$/.exec(seen.path);
    const file = /^\/(.+?)\/resolve\/([^/]+)\/(.+)$/.exec(seen.path);
    const id = api?.[1] ?? file?.[1] ?? "";
    const found = this.#models.get(id);
    if (!found) return answer(response, 401, { "x-error-code": "RepoNotFound" });
    if (found.model.gated) return answer(response, 403, { "x-error-code": "GatedRepo" });
    if (found.model.token && request.headers.authorization !== `Bearer ${found.model.token}`)
      return answer(response, 401);
    const revision = api?.[3] ?? file?.[2] ?? "main";
    const commit = found.refs.get(revision) ?? [...found.refs.values()].find((one) => one.id === revision);
    if (!commit) return answer(response, 404, { "x-error-code": "RevisionNotFound" });
    if (api?.[2] === "tree") return sendJson(request, response, listing(commit), fault);
    if (api) return sendJson(request, response, { _id: "1", id, sha: commit.id, siblings: [] }, fault);
    const stored = commit.files.get(file?.[3] ?? "");
    if (!stored) return answer(response, 404, { "x-error-code": "EntryNotFound", "x-repo-commit": commit.id });
    response.setHeader("x-repo-commit", commit.id);
    if (!stored.lfs) return sendFile(request, response, stored.content, `"${stored.oid}"`, fault);
    answer(response, 302, {
      location: `${origin(this.#cdn, CDN_HOST)}/${stored.sha256}?signature=secret`,
      "x-linked-etag": `"${stored.sha256}"`,
      "x-linked-size": String(stored.content.length),
    });
  }
}

function listing({ files }: Commit): unknown {
  return [...files].map(([path, { content, oid, sha256, lfs }]) => ({
    type: "file",
    path,
    oid,
    size: content.length,
    ...(lfs ? { lfs: { oid: sha256, size: content.length, pointerSize: 130 } } : {}),
  }));
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  etag: string,
  fault: Fault,
): Promise<void> {
  const range = fault.ignoreRange ? null : /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  const start = range ? Number(range[1]) : 0;
  const end = range?.[2] ? Number(range[2]) + 1 : content.length;
  if (range && start >= content.length) return answer(response, 416, { "content-range": `bytes */${content.length}` });
  let body = content.subarray(start, end);
  response.writeHead(range ? 206 : 200, {
    etag,
    "accept-ranges": "bytes",
    "content-length": body.length,
    ...(range ? { "content-range": `bytes ${start}-${end - 1}/${content.length}` } : {}),
  });
  if (request.method === "HEAD") return void response.end();
  if (fault.corrupt) {
    body = Buffer.from(body);
    body[body.length - 1] ^= 1;
  }
  const stop = fault.dropAfter ?? fault.stallAfter;
  if (stop !== undefined) {
    response.write(body.subarray(0, stop), () => {
      if (fault.dropAfter !== undefined) setTimeout(() => response.destroy(), 20);
    });
    return;
  }
  if (fault.pause === undefined) return void response.end(body);
  for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
    response.write(body.subarray(at, at + PIECE));
    await sleep(fault.pause);
  }
  response.end();
}

function sendJson(request: IncomingMessage, response: ServerResponse, value: unknown, fault: Fault): Promise<void> {
  response.setHeader("content-type", "application/json");
  return sendFile(request, response, Buffer.from(JSON.stringify(value)), '"json"', fault);
}

function answer(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-length": 0, ...headers }).end();
}

function listen(server: Server, host: string): Promise<void> {
  return new Promise((done) => server.listen(0, host, done));
}

function origin(server: Server, host: string): string {
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}
