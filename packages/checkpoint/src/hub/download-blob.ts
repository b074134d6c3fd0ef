import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../make-folder.js";
import { withBlobLock } from "./blob-lock.js";
import { type HubClient, NetworkError } from "./hub-client.js";
import { type ModelId, resolveUrl } from "./model-id.js";
import { interrupted, type PartialFile, receiveFile } from "./receive-file.js";
import { cacheError, diskFull, fileSize, type RepositoryCache } from "./repository-cache.js";
import type { RemoteFile } from "./tree.js";

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
  const { client, model, commit, file, progress } = download;
  const partial = await PartialBlob.open(path, file.bytes);
  try {
    await checkSpace(download, file.bytes - partial.length);
    const url = resolveUrl(client.settings.endpoint, model, commit, file.name);
    const subject = { model: model.name, revision: model.revision };
    await receiveFile({ client, url, file, subject, progress }, partial);
  } catch (cause) {
    await partial.close();
    // A full disk gets back what was taken; wrong bytes are of no use.
    const isUseless = partial.length === 0 || USELESS_AFTER.includes((cause as { code?: string }).code ?? "");
    if (isUseless) await rm(path, { force: true });
    throw cause;
  }
  await partial.close();
}

/** The beginning of a blob. */
class PartialBlob implements PartialFile {
  readonly #path: string;
  #file: FileHandle;
  #length: number;

  private constructor(path: string, file: FileHandle, length: number) {
    this.#path = path;
    this.#file = file;
    this.#length = length;
  }

  static async open(path: string, total: number): Promise<PartialBlob> {
    const there = await fileSize(path);
    if (there !== undefined && there <= total) return new PartialBlob(path, await open(path, "r+"), there);
    await rm(path, { force: true });
    return new PartialBlob(path, await open(path, "wx+"), 0);
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

  async append(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, this.#length);
      done += bytesWritten;
      this.#length += bytesWritten;
    }
  }

  async sha256(signal: AbortSignal | undefined): Promise<string> {
    const hash = createHash("sha256");
    const chunk = Buffer.allocUnsafe(HASH_CHUNK);
    for (let at = 0; ; ) {
      signal?.throwIfAborted();
      const { bytesRead } = await this.#file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(chunk.subarray(0, bytesRead));
      at += bytesRead;
    }
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

function describe(cause: unknown, { cache, file, model }: BlobDownload): unknown {
  if (!(cause instanceof NetworkError)) return cacheError(cause, dirname(cache.directory));
  return interrupted(file.name, model.name, cause);
}
