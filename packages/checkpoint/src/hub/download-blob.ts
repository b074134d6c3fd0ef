import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { CheckpointError } from "../error.js";
import { makeFolder } from "../make-folder.js";
import { withBlobLock } from "./blob-lock.js";
import { type HubClient, type HubResponse, NetworkError, toNetworkError } from "./hub-client.js";
import { type ModelId, resolveUrl } from "./model-id.js";
import { cacheError, diskFull, fileSize, type RepositoryCache } from "./repository-cache.js";
import type { RemoteFile } from "./repository-tree.js";

/** What a download needs to know. */
export interface BlobDownload {
  readonly client: HubClient;
  readonly cache: RepositoryCache;
  readonly model: ModelId;
  readonly commit: string;
  readonly file: RemoteFile;
  readonly waiting: () => void;
  /** Bytes that are there so far; falls where a download has to begin anew. */
  readonly progress: (loaded: number) => void;
}

const HASH_CHUNK = 1 << 20;
/** Failures after which a beginning is not worth keeping. */
const USELESS_AFTER = ["ENOSPC", "EDQUOT", "EFBIG", "checksum-mismatch"];
/** Hashes of git or SHA-256; what else a mirror calls an ETag cannot be compared. */
const HUB_ETAG = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Brings a file into `blobs/`, unless it is there.
 *
 * Bytes go to `<etag>.incomplete`, each to its own place; the next attempt, of this process or a later one, goes on
 * where the last one stopped. Only a file of the announced size and SHA-256 is renamed to its final name.
 *
 * @throws CheckpointError download-interrupted, checksum-mismatch, disk-full, cache-unusable, and those of the Hub
 */
export async function downloadBlob(download: BlobDownload): Promise<void> {
  const { client, cache, file, waiting } = download;
  const blob = cache.blobPath(file.etag);
  try {
    if ((await fileSize(blob)) === file.bytes) return;
    await makeFolder(dirname(blob));
    await withBlobLock(cache.lockPath(file.etag), { signal: client.settings.signal, waiting }, async () => {
      if ((await fileSize(blob)) === file.bytes) return;
      await fill(download, `${blob}.incomplete`);
      await rename(`${blob}.incomplete`, blob).catch(async (cause) => {
        // Should the lock have failed, another process may have been first.
        if ((await fileSize(blob)) !== file.bytes) throw cause;
      });
    });
  } catch (cause) {
    client.settings.signal?.throwIfAborted();
    throw describe(cause, download);
  }
}

async function fill(download: BlobDownload, path: string): Promise<void> {
  const { client, file } = download;
  const partial = await PartialFile.open(path, file.bytes);
  const resumed = partial.length > 0;
  try {
    await checkSpace(download, file.bytes - partial.length);
    await receiveAll(download, partial);
    await partial.verify(file, client.settings.signal).catch(async (cause) => {
      // What an earlier process left may have been damaged since.
      if (!resumed || !(cause instanceof CheckpointError)) throw cause;
      await partial.restart();
      await receiveAll(download, partial);
      await partial.verify(file, client.settings.signal);
    });
  } catch (cause) {
    await partial.close();
    // A full disk gets back what was taken; wrong bytes are of no use.
    const isUseless = partial.length === 0 || USELESS_AFTER.includes((cause as { code?: string }).code ?? "");
    if (isUseless) await rm(path, { force: true });
    throw cause;
  }
  await partial.close();
}

async function receiveAll(download: BlobDownload, partial: PartialFile): Promise<void> {
  let furthest = partial.length;
  const advanced = () => {
    const further = partial.length > furthest;
    furthest = Math.max(furthest, partial.length);
    return further;
  };
  await download.client.retry(download.client.settings.attempts, () => receive(download, partial), advanced);
}

/** One request for what is missing. */
async function receive(download: BlobDownload, partial: PartialFile): Promise<void> {
  const { client, model, commit, file, progress } = download;
  const { endpoint, timeout, signal } = client.settings;
  progress(partial.length);
  if (partial.length === file.bytes) return;

  const silence = new AbortController();
  const watchdog = setTimeout(() => silence.abort(new DOMException("no byte came", "TimeoutError")), timeout);
  try {
    const answer = await client.request(
      resolveUrl(endpoint, model, commit, file.name),
      { "accept-encoding": "identity", ...(partial.length > 0 ? { range: `bytes=${partial.length}-` } : {}) },
      signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
    );
    const { response } = answer;
    if (!response.ok && response.status !== 416)
      throw await client.failure(answer, { model: model.name, revision: model.revision });
    await checkContinuation(answer, file, partial);
    for await (const bytes of arriving(response, answer.origin)) {
      watchdog.refresh();
      await partial.append(bytes, file);
      progress(partial.length);
    }
  } finally {
    clearTimeout(watchdog);
  }
  if (partial.length < file.bytes) throw new NetworkError(`the connection broke off after ${partial.length} bytes`);
}

/** Begins the file anew where what arrives is not its continuation. */
async function checkContinuation(
  { response, etag }: HubResponse,
  file: RemoteFile,
  partial: PartialFile,
): Promise<void> {
  const isComparable = etag !== undefined && HUB_ETAG.test(etag) && etag.length === file.etag.length;
  const isOther = isComparable && etag !== file.etag;
  if (isOther && file.sha256 !== undefined) {
    await response.body?.cancel();
    throw mismatch(file, `the Hub now calls it ${etag}`);
  }
  if (response.status === 416 || (isOther && response.status === 206)) {
    await response.body?.cancel();
    await partial.restart();
    throw new NetworkError("what was there already is no beginning of this file");
  }
  if (!continues(response, partial.length, file.bytes)) await partial.restart();
}

/** What goes wrong while the body arrives is the network's fault. */
async function* arriving({ body }: Response, origin: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of body ?? []) yield bytes;
  } catch (cause) {
    throw toNetworkError(cause, new URL(origin).host);
  }
}

/** Whether an answer goes on from where the file ends, rather than beginning anew. */
function continues(response: Response, start: number, total: number): boolean {
  if (response.status !== 206) return start === 0;
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get("content-range") ?? "");
  return range !== null && Number(range[1]) === start && (range[2] === "*" || Number(range[2]) === total);
}

/** The beginning of a file that is being downloaded. */
class PartialFile {
  readonly #path: string;
  #file: FileHandle;
  #length: number;

  private constructor(path: string, file: FileHandle, length: number) {
    this.#path = path;
    this.#file = file;
    this.#length = length;
  }

  static async open(path: string, total: number): Promise<PartialFile> {
    const there = await fileSize(path);
    if (there !== undefined && there <= total) return new PartialFile(path, await open(path, "r+"), there);
    await rm(path, { force: true });
    return new PartialFile(path, await open(path, "wx+"), 0);
  }

  get length(): number {
    return this.#length;
  }

  /** A new file rather than a truncated one: should the lock have failed, another process may be using the old one. */
  async restart(): Promise<void> {
    await this.#file.close();
    await rm(this.#path, { force: true });
    this.#file = await open(this.#path, "wx+");
    this.#length = 0;
  }

  async append(bytes: Uint8Array, file: RemoteFile): Promise<void> {
    if (this.#length + bytes.length > file.bytes) throw mismatch(file, `more than its ${file.bytes} bytes arrived`);
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#length);
      done += bytesWritten;
      this.#length += bytesWritten;
    }
  }

  /** Of what lies on the disk, not of what came: that is what will be read. */
  async verify(file: RemoteFile, signal: AbortSignal | undefined): Promise<void> {
    const { size } = await this.#file.stat();
    if (size !== file.bytes) throw mismatch(file, `it has ${size} bytes and not ${file.bytes}`);
    if (file.sha256 === undefined) return;
    const hash = createHash("sha256");
    const chunk = Buffer.allocUnsafe(HASH_CHUNK);
    for (let at = 0; at < size; ) {
      signal?.throwIfAborted();
      const { bytesRead } = await this.#file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) break;
      hash.update(chunk.subarray(0, bytesRead));
      at += bytesRead;
    }
    const sha256 = hash.digest("hex");
    if (sha256 !== file.sha256) throw mismatch(file, `its SHA-256 is ${sha256} and not ${file.sha256}`);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** Better before the first byte than after the last that fits. */
async function checkSpace({ cache, file }: BlobDownload, needed: number): Promise<void> {
  const disk = await statfs(cache.directory).catch(() => undefined);
  const free = disk && disk.blocks > 0 ? disk.bavail * disk.bsize : Number.POSITIVE_INFINITY;
  if (free >= needed) return;
  const cacheDir = dirname(cache.directory);
  throw diskFull(cacheDir, `has ${megabytes(free)} left, and ${file.name} needs ${megabytes(needed)}`);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}

function mismatch(file: RemoteFile, detail: string): CheckpointError {
  return new CheckpointError(
    "checksum-mismatch",
    `${file.name} did not arrive as the Hub has it and was thrown away (${detail}): try again, or check HF_ENDPOINT.`,
  );
}

function describe(cause: unknown, { cache, file, model }: BlobDownload): unknown {
  if (!(cause instanceof NetworkError)) return cacheError(cause, dirname(cache.directory));
  return new CheckpointError(
    "download-interrupted",
    `The download of ${file.name} of ${model.name} broke off: ${cause.message}. Try again; it goes on where it stopped.`,
    { cause },
  );
}
