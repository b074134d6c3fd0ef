import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * A folder with all folders that it lies in, made where they are not there yet. Node's own recursive `mkdir` never ends where a
 * folder cannot hold folders, as in /proc, which is the home of some service accounts.
 *
 * @throws the system's error: EEXIST where it is a file, ENOTDIR where it is in one
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch((again: NodeJS.ErrnoException) => {
      // Another process may have been first.
      if (again.code !== "EEXIST") throw again;
    });
  }
}
