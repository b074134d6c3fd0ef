import { CheckpointError } from "../error.js";
import { isFileName, isSafeSegment } from "../file-name.js";
import { type HubClient, NetworkError, toNetworkError } from "./hub-client.js";
import type { AnnouncedFile } from "./receive-file.js";

/** A file of a model on the Hub. Its `etag` is its blob's name in the cache. */
export interface RemoteFile extends AnnouncedFile {}

/** Every file of a model at one commit, by name. */
export type RepositoryTree = ReadonlyMap<string, RemoteFile>;

export const MAX_FILES = 100_000;

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** As huggingface_hub writes it. */
export interface TreeEntry {
  readonly size: number;
  readonly blob_id: string;
  readonly lfs_sha256?: string;
  readonly lfs_size?: number;
  readonly xet_hash?: string;
}

/** Names that are no safe paths are left out: nothing here asks for them, and repositories may hold anything. */
export function toTree(entries: Readonly<Record<string, TreeEntry>>, source: string): RepositoryTree {
  const tree = new Map<string, RemoteFile>();
  for (const [name, entry] of Object.entries(entries)) {
    if (!isFileName(name)) continue;
    const etag = entry.lfs_sha256 ?? entry.blob_id;
    if (typeof etag !== "string" || !isSafeSegment(etag) || !Number.isSafeInteger(entry.size) || entry.size < 0) {
      throw new CheckpointError(
        "hub-unavailable",
        `${source} is not one of a Hub: ${JSON.stringify(name)} has no size or hash.`,
      );
    }
    const sha256 = entry.lfs_sha256 !== undefined && isSha256(etag) ? etag : undefined;
    tree.set(name, { name, bytes: entry.size, etag, sha256 });
  }
  return tree;
}

/** A question about a model: whatever goes wrong becomes an error of ours. */
export async function ask<T>(client: HubClient, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (cause) {
    client.settings.signal?.throwIfAborted();
    if (cause instanceof CheckpointError || cause instanceof NetworkError) throw cause;
    if (cause instanceof SyntaxError) throw notAHub(client);
    throw toNetworkError(cause, new URL(client.settings.endpoint).host);
  }
}

export function notAHub(client: HubClient): CheckpointError {
  const { endpoint } = client.settings;
  return new CheckpointError(
    "hub-unavailable",
    `${endpoint} does not answer as a Hugging Face Hub does; check HF_ENDPOINT.`,
  );
}
