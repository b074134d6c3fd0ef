import { readFile } from "node:fs/promises";
import { CheckpointError } from "../error.js";
import { isJsonObject } from "../json-object.js";
import type { HubClient } from "./hub-client.js";
import { isCommit, type ModelId } from "./model-id.js";
import { type RepositoryCache, writeAtomically } from "./repository-cache.js";
import { ask, isSha256, MAX_FILES, notAHub, type RepositoryTree, type TreeEntry, toTree } from "./tree.js";

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

async function writeTree(cache: RepositoryCache, commit: string, files: Record<string, TreeEntry>): Promise<void> {
  await writeAtomically(cache.treePath(commit), JSON.stringify({ format_version: TREE_FORMAT, files }, undefined, 1));
}
