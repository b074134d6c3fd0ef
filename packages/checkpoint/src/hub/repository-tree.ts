import { readFile } from "node:fs/promises";
import { CheckpointError } from "../error.js";
import { isFileName, isSafeSegment } from "../file-name.js";
import { isJsonObject } from "../json-object.js";
import { type HubClient, NetworkError, toNetworkError } from "./hub-client.js";
import { isCommit, type ModelId } from "./model-id.js";
import { type RepositoryCache, writeAtomically } from "./repository-cache.js";

/** A file of a model on the Hub. */
export interface RemoteFile {
  readonly name: string;
  readonly bytes: number;
  /** Its blob's name in the cache: git's hash of small files, the SHA-256 of large ones. */
  readonly etag: string;
  /** Where the Hub knows it, as it does of all large files. */
  readonly sha256: string | undefined;
}

/** Every file of a model at one commit, by name. */
export type RepositoryTree = ReadonlyMap<string, RemoteFile>;

const MAX_FILES = 100_000;
const TREE_FORMAT = 1;

/** Asks the Hub which commit a branch or tag stands for. */
export async function fetchCommit(client: HubClient, model: ModelId, attempts: number): Promise<string> {
  if (isCommit(model.revision)) return model.revision;
  const { modelInfo } = await import("@huggingface/hub");
  const { sha } = await ask(client, () =>
    modelInfo({
      name: model.name,
      revision: model.revision,
      additionalFields: ["sha"],
      hubUrl: client.settings.endpoint,
      fetch: client.fetchFor({ model: model.name, revision: model.revision }, attempts),
    }),
  );
  if (typeof sha !== "string" || !isCommit(sha)) throw notAHub(client);
  return sha;
}

/**
 * Lists a model's files at a commit. A commit never changes, so its listing is asked for once and then kept beside the
 * blobs, in huggingface_hub's format.
 */
export async function fetchTree(
  client: HubClient,
  cache: RepositoryCache,
  model: ModelId,
  commit: string,
): Promise<RepositoryTree> {
  const kept = await readTree(cache, commit);
  if (kept) return kept;
  const { listFiles } = await import("@huggingface/hub");
  const entries: Record<string, TreeEntry> = {};
  await ask(client, async () => {
    const listing = listFiles({
      repo: { type: "model", name: model.name },
      revision: commit,
      recursive: true,
      hubUrl: client.settings.endpoint,
      fetch: client.fetchFor({ model: model.name, revision: model.revision }, client.settings.attempts),
    });
    let count = 0;
    for await (const { type, path, size, oid, lfs, xetHash } of listing) {
      if (type !== "file") continue;
      if (++count > MAX_FILES) {
        throw new CheckpointError("limit-exceeded", `${model.name} has more than ${MAX_FILES} files.`);
      }
      entries[path] = {
        size: lfs?.size ?? size,
        blob_id: oid ?? "",
        ...(lfs ? { lfs_sha256: lfs.oid, lfs_size: lfs.size } : {}),
        ...(xetHash && isSha256(xetHash) ? { xet_hash: xetHash } : {}),
      };
    }
  });
  const tree = toTree(entries, `The listing of ${model.name}`);
  // Without it the next run asks again.
  await writeTree(cache, commit, entries).catch(() => {});
  return tree;
}

/** The listing as it was kept, by this package or by Python. */
export async function readTree(cache: RepositoryCache, commit: string): Promise<RepositoryTree | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(cache.treePath(commit), "utf8"));
    if (!isJsonObject(kept) || kept.format_version !== TREE_FORMAT || !isJsonObject(kept.files)) return undefined;
    return toTree(kept.files as Record<string, TreeEntry>, cache.treePath(commit));
  } catch {
    return undefined;
  }
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** As huggingface_hub writes it. */
interface TreeEntry {
  readonly size: number;
  readonly blob_id: string;
  readonly lfs_sha256?: string;
  readonly lfs_size?: number;
  readonly xet_hash?: string;
}

async function writeTree(cache: RepositoryCache, commit: string, files: Record<string, TreeEntry>): Promise<void> {
  await writeAtomically(cache.treePath(commit), JSON.stringify({ format_version: TREE_FORMAT, files }, undefined, 1));
}

/** Names that are no safe paths are left out: nothing here asks for them, and repositories may hold anything. */
function toTree(entries: Readonly<Record<string, TreeEntry>>, source: string): RepositoryTree {
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

/** Whatever goes wrong inside the library becomes an error of ours. */
async function ask<T>(client: HubClient, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (cause) {
    client.settings.signal?.throwIfAborted();
    if (cause instanceof CheckpointError || cause instanceof NetworkError) throw cause;
    if (cause instanceof SyntaxError) throw notAHub(client);
    throw toNetworkError(cause, new URL(client.settings.endpoint).host);
  }
}

function notAHub(client: HubClient): CheckpointError {
  const { endpoint } = client.settings;
  return new CheckpointError(
    "hub-unavailable",
    `${endpoint} does not answer as a Hugging Face Hub does; check HF_ENDPOINT.`,
  );
}
