import { lstat, readdir, readFile, readlink, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isCommit, parseModelId } from "./hub/model-id.js";
import { cacheFolderName, modelNameOfFolder } from "./hub/repository-cache.js";
import { resolveCacheDirectory } from "./hub/settings.js";
import type { HubOptions } from "./options.js";

/** A model at one commit in the cache, whoever put it there. */
export interface CachedModel {
  readonly id: string;
  /** `main` where it stands for this commit, else another branch or tag that does, else the commit. */
  readonly revision: string;
  readonly commit: string;
  /** Of the files it has; commits of one model share files. */
  readonly bytes: number;
  /** The snapshot's folder. */
  readonly path: string;
  /** When a file of it was last read, as far as the file system keeps account of that. */
  readonly lastUsed: Date;
  /** When a file of it was last written. */
  readonly modified: Date;
}

/** Lists the models in the cache by name; unreadable and foreign folders are passed over. */
export async function listCachedModels(options: Pick<HubOptions, "cacheDir"> = {}): Promise<CachedModel[]> {
  const cacheDir = resolveCacheDirectory(options.cacheDir);
  const models: CachedModel[] = [];
  for (const folder of (await names(cacheDir)).sort()) {
    const id = modelNameOfFolder(folder);
    if (id === undefined) continue;
    const directory = join(cacheDir, folder);
    const refs = await readRefs(join(directory, "refs"));
    for (const commit of (await names(join(directory, "snapshots"))).filter(isCommit)) {
      const path = join(directory, "snapshots", commit);
      const { bytes, lastUsed, modified, files } = await measure(path);
      const revisions = refs.filter((ref) => ref.commit === commit).map(({ name }) => name);
      const revision = revisions.includes("main") ? "main" : (revisions[0] ?? commit);
      if (files === 0) continue;
      const dates = { lastUsed: new Date(lastUsed), modified: new Date(modified) };
      models.push({ id, revision, commit, bytes, path, ...dates });
    }
  }
  return models;
}

/**
 * Removes a model from the cache: `org/name` whole, or only the commit that `org/name@revision` (or `revision`) stands
 * for. Files that other commits share stay.
 *
 * @returns whether there was something to remove
 * @throws CheckpointError invalid-model-id, invalid-revision
 */
export async function removeCachedModel(
  source: string,
  options: Pick<HubOptions, "cacheDir" | "revision"> = {},
): Promise<boolean> {
  const model = parseModelId(source, options.revision);
  const cacheDir = resolveCacheDirectory(options.cacheDir);
  const directory = join(cacheDir, cacheFolderName(model.name));
  if (!(await lstat(directory).catch(() => undefined))?.isDirectory()) return false;
  if (options.revision === undefined && !source.includes("@")) {
    await rm(directory, { recursive: true });
    await rm(join(cacheDir, ".locks", basename(directory)), { recursive: true, force: true });
    return true;
  }
  const refs = await readRefs(join(directory, "refs"));
  const commit = isCommit(model.revision) ? model.revision : refs.find(({ name }) => name === model.revision)?.commit;
  if (commit === undefined || !(await names(join(directory, "snapshots"))).includes(commit)) return false;
  await rm(join(directory, "snapshots", commit), { recursive: true });
  await rm(join(directory, "trees", `${commit}.json`), { force: true });
  for (const ref of refs) if (ref.commit === commit) await rm(ref.path, { force: true });
  await removeUnusedBlobs(directory);
  return true;
}

interface Ref {
  readonly name: string;
  readonly commit: string;
  readonly path: string;
}

async function readRefs(directory: string): Promise<Ref[]> {
  const refs: Ref[] = [];
  for (const path of await filesBelow(directory)) {
    const commit = (await readFile(path, "utf8").catch(() => "")).trim();
    const name = path.slice(directory.length + 1).replaceAll("\\", "/");
    if (isCommit(commit)) refs.push({ name, commit, path });
  }
  return refs;
}

async function measure(directory: string) {
  let bytes = 0;
  let lastUsed = 0;
  let modified = 0;
  let files = 0;
  for (const path of await filesBelow(directory)) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) continue;
    bytes += found.size;
    lastUsed = Math.max(lastUsed, found.atimeMs, found.mtimeMs);
    modified = Math.max(modified, found.mtimeMs);
    files++;
  }
  return { bytes, lastUsed, modified, files };
}

async function removeUnusedBlobs(directory: string): Promise<void> {
  const used = new Set<string>();
  for (const path of await filesBelow(join(directory, "snapshots"))) {
    const target = await readlink(path).catch(() => undefined);
    if (target !== undefined) used.add(basename(target));
  }
  for (const blob of await names(join(directory, "blobs"))) {
    // Somebody may be downloading these.
    if (blob.endsWith(".incomplete") || used.has(blob)) continue;
    await rm(join(directory, "blobs", blob), { force: true });
  }
}

async function names(directory: string): Promise<string[]> {
  return readdir(directory).catch(() => []);
}

/** Files and links, also in folders; links to folders are not followed. */
async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}
