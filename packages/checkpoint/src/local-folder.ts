import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openFile } from "./byte-source.js";
import { CheckpointError } from "./error.js";
import { isFileName } from "./file-name.js";
import { expandHome } from "./home.js";
import type { LocalModel, ModelFile } from "./model-location.js";

/** Where models keep files that matter here: at the top, and in `onnx/`. */
const SUBFOLDERS = ["", "onnx/"];

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

/** Whether there is a file of that path. */
export async function isLocalFile(path: string): Promise<boolean> {
  if (path.includes("\0")) return false;
  return (await stat(resolve(expandHome(path))).catch(() => undefined))?.isFile() ?? false;
}

/** A folder in the Hub's layout, or `undefined` where `source` is none. */
export async function locateFolder(source: string): Promise<LocalModel | undefined> {
  if (source === "" || source.includes("\0")) return undefined;
  const directory = resolve(expandHome(source));
  const found = await stat(directory).catch(() => undefined);
  if (!found?.isDirectory()) return undefined;
  const files = await listFolder(directory);
  return {
    id: source,
    directory,
    files,
    local: files,
    lacking: (error) => error,
    file: (name) => join(directory, name),
    peek: (name) => openFile(join(directory, name)),
    async fetch(names) {
      for (const name of names) {
        const there = await stat(join(directory, name)).catch(() => undefined);
        if (!there?.isFile())
          throw new CheckpointError("file-not-found", `The folder ${source} lacks the file ${name}.`);
      }
    },
    async complete() {},
  };
}

/**
 * A model whose files are in a folder of a repository, or of a folder, as `subfolder` in Python says.
 *
 * @throws CheckpointError invalid-option for what is no folder within the model
 */
export async function inSubfolder(whole: LocalModel, subfolder: string): Promise<LocalModel> {
  const name = subfolder.replace(/\/+$/, "");
  if (!isFileName(name)) {
    throw new CheckpointError(
      "invalid-option",
      `subfolder must be the path of a folder within the model, not ${JSON.stringify(subfolder.slice(0, 200))}.`,
    );
  }
  const directory = join(whole.directory, name);
  const local = await listFolder(directory);
  const known = whole.files.filter((file) => file.name.startsWith(`${name}/`));
  const there = known.map((file) => ({ ...file, name: file.name.slice(name.length + 1) }));
  const { id, revision, commit } = whole;
  return {
    id,
    ...(revision !== undefined && { revision }),
    ...(commit !== undefined && { commit }),
    directory,
    local,
    files: [...there, ...local.filter((file) => !there.some((other) => other.name === file.name))],
    fetch: (names, maxBytes) =>
      whole.fetch(
        names.map((file) => `${name}/${file}`),
        maxBytes,
      ),
    lacking: (error) => whole.lacking(error),
    file: (file) => join(directory, file),
    peek: (file) => whole.peek(`${name}/${file}`),
    complete: () => whole.complete(),
  };
}
