import { readdir, readlink, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { CachedModel } from "./cached-models.js";
import { isFileName } from "./file-name.js";

/** A file of a model in the cache. */
export interface CachedFile {
  /** Within the model, with slashes. */
  readonly name: string;
  /** Where its bytes lie. */
  readonly path: string;
  readonly bytes: number;
  /** As the Hub calls its content: git's hash of small files, the SHA-256 of large ones. */
  readonly etag: string;
}

/** Git's hash, or a SHA-256. */
const ETAG = /^([0-9a-f]{40}|[0-9a-f]{64})$/u;

/**
 * Lists a cached model's files that are there whole, by name. What does not lie under its hash within the model's own folder is
 * passed over: links that somebody made to elsewhere, and copies where a system allows no links.
 */
export async function listCachedFiles({ path }: Pick<CachedModel, "path">): Promise<CachedFile[]> {
  const blobs = join(dirname(dirname(path)), "blobs");
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  const files: CachedFile[] = [];
  for (const entry of entries.filter((entry) => entry.isSymbolicLink())) {
    const link = join(entry.parentPath, entry.name);
    const name = link.slice(path.length + 1).replaceAll("\\", "/");
    const target = join(dirname(link), await readlink(link));
    const etag = basename(target);
    if (!isFileName(name) || dirname(target) !== blobs || !ETAG.test(etag)) continue;
    const found = await stat(target).catch(() => undefined);
    if (found?.isFile()) files.push({ name, path: target, bytes: found.size, etag });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
