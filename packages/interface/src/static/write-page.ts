import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InterfaceError } from "../errors.js";
import type { PageFile } from "./page-file.js";

/** Folders that are the page's alone: what an earlier page left in them goes. */
const OWN_FOLDERS = ["assets", "examples", "model"];
/** Files that people write on in. */
const KEPT = new Set(["README.md", ".gitattributes"]);
const INDEX = "index.html";

/**
 * Writes a page's files into a folder, which may hold an earlier page, whose scripts and model go, and files of others (a repository's),
 * which stay.
 *
 * @throws InterfaceError `folder-unusable`
 */
export async function writePage(
  folder: string,
  files: ReadonlyMap<string, PageFile>,
): Promise<{ readonly bytes: number }> {
  let bytes = 0;
  try {
    await mkdir(folder, { recursive: true });
    const there = new Set(await readdir(folder));
    if (there.has(INDEX) && !(await readFile(join(folder, INDEX), "utf8")).includes('id="gradio-config"')) {
      throw new InterfaceError(
        "folder-unusable",
        `${folder} has an index.html of something else: name another folder, or remove it first.`,
      );
    }
    const others = there.has(INDEX) ? undefined : OWN_FOLDERS.find((name) => there.has(name));
    if (others) {
      throw new InterfaceError(
        "folder-unusable",
        `${folder} has a folder "${others}" of something else: name another folder.`,
      );
    }
    for (const name of OWN_FOLDERS) await rm(join(folder, name), { recursive: true, force: true });
    for (const [name, file] of files) {
      // Last: a page that is there is whole.
      if (name === INDEX || (KEPT.has(name) && there.has(name))) continue;
      bytes += await writeOne(join(folder, name), file);
    }
    const index = files.get(INDEX);
    if (index) bytes += await writeOne(join(folder, INDEX), index);
    return { bytes };
  } catch (error) {
    if (error instanceof InterfaceError || !(error instanceof Error)) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const sentence =
      code === "EEXIST" || code === "ENOTDIR"
        ? `${folder} is a file, or lies in one: name a folder.`
        : `${folder} cannot be written to: ${error.message}.`;
    throw new InterfaceError("folder-unusable", sentence, { cause: error });
  }
}

async function writeOne(path: string, file: PageFile): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  if ("path" in file) await copyFile(file.path, path);
  else await writeFile(path, await file.bytes());
  return (await stat(path)).size;
}
