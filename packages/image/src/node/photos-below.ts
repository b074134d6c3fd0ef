import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { hasPhotoEnding, isClutter } from "../photo-format.js";

/**
 * Photos of a folder and those below it, in the order of their names; what the system left there is left out. Links to folders are
 * followed, each folder once.
 */
export async function* photosBelow(
  folder: string,
  seen: Set<string> = new Set(),
): AsyncGenerator<string, void, undefined> {
  const place = await realpath(folder);
  if (seen.has(place)) return;
  seen.add(place);
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !isClutter(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (await isFolder(entry, path)) yield* photosBelow(path, seen);
    else if (hasPhotoEnding(entry.name)) yield path;
  }
}

/** Whether an entry of a folder is one itself, or a link to one. */
export async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
