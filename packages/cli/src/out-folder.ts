import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UsageError } from "./exit.js";

/**
 * The folder of an `--out`, made where it is not there yet.
 *
 * @throws UsageError if it cannot be made.
 */
export async function makeOutFolder(folder: string): Promise<void> {
  if (folder.trim() === "") throw new UsageError("--out is empty: name a folder.");
  try {
    await makeFolder(resolve(folder));
  } catch (error) {
    throw new UsageError(`--out ${folder} cannot be made (${errorCode(error)}): name a folder that you may write to.`);
  }
  if (!(await stat(folder)).isDirectory()) throw new UsageError(`--out ${folder} is a file: name a folder.`);
}

/** Node's own recursive `mkdir` never ends where a folder cannot hold folders, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
