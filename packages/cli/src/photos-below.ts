import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { hasPhotoEnding, isClutter } from "@vistazo/image";

/** Photos of a folder and those below it, in the order of their names; what the system left there is left out. */
export async function* photosBelow(folder: string): AsyncGenerator<string, void, undefined> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !isClutter(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* photosBelow(path);
    else if (hasPhotoEnding(entry.name)) yield path;
  }
}
