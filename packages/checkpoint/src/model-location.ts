import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CheckpointError } from "./error.js";
import { isFileName } from "./file-name.js";
import { expandHome } from "./home.js";

/** A file of a model, by its name within the model, with `/` between folders. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
}

/** Where a model's files are, or can be had from. */
export interface ModelLocation {
  /** As a person named it. */
  readonly id: string;
  readonly revision?: string;
  readonly commit?: string;
  readonly directory: string;
  /** All files the model has, as far as is known. */
  readonly files: readonly ModelFile[];
  /** Those of them that are on this machine. */
  readonly local: readonly ModelFile[];
  /**
   * Sees to it that files are on this machine. `maxBytes` is the size beyond which one of them is refused.
   *
   * @throws CheckpointError file-not-found, limit-exceeded; of a Hub model also what a download can throw
   */
  fetch(names: readonly string[], maxBytes?: number): Promise<void>;
  /** What to say where the files lack something: where not all of them are known, that is another thing. */
  lacking(error: CheckpointError): CheckpointError;
  /** Path of a file that was fetched. */
  path(name: string): string;
  /** Called when everything that was wanted has been fetched. */
  complete(): Promise<void>;
}

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

/** A folder in the Hub's layout, or `undefined` where `source` is none. */
export async function locateFolder(source: string): Promise<ModelLocation | undefined> {
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
    path: (name) => join(directory, name),
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
export async function inSubfolder(whole: ModelLocation, subfolder: string): Promise<ModelLocation> {
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
    path: (file) => join(directory, file),
    complete: () => whole.complete(),
  };
}
