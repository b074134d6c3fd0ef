import { readFile } from "node:fs/promises";

/** Written by the package's build. */
export const templateFile = new URL("../../dist/empty-database.tar.gz", import.meta.url);

/**
 * The files of a database that has its tables and is empty, as a packed tar file. Undefined if the build has not made it: a database is then
 * made anew, which takes some seconds.
 */
export async function readTemplate(): Promise<Uint8Array | undefined> {
  return readFile(templateFile).catch(() => undefined);
}
