import { constants } from "node:fs";
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Copies folders and files, not sockets and links. `to` may not be there yet; its parent is. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, copy);
    // Where the file system can, without copying anything before one of both is changed.
    else if (entry.isFile()) await copyFile(source, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  }
}
