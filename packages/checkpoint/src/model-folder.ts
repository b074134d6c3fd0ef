import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileLookup } from "./read-model.js";

/** Where models keep files that matter here: at the top, and in `onnx/`. */
const SUBFOLDERS = ["", "onnx/"];

/** A file of a model, by its name within the model. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
}

/** The files in a folder, or in a snapshot of the cache; links that lead nowhere are left out. */
export async function listFolder(directory: string): Promise<ModelFile[]> {
  const files: ModelFile[] = [];
  for (const subfolder of SUBFOLDERS) {
    const names = await readdir(join(directory, subfolder)).catch(() => []);
    for (const name of names) {
      const found = await stat(join(directory, subfolder, name)).catch(() => undefined);
      if (found?.isFile()) files.push({ name: subfolder + name, bytes: found.size });
    }
  }
  return files;
}

/** Shards may lie deeper than {@link listFolder} looks; a path to a missing file fails when it is read. */
export function folderLookup(directory: string, files: readonly ModelFile[]): FileLookup {
  const names = new Set(files.map(({ name }) => name));
  return (name) => (names.has(name) || name.includes("/") ? join(directory, name) : undefined);
}
