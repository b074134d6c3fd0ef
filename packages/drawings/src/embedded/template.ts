import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/** Written by the package's build. */
export const templateFile = new URL("../../dist/new-database.tar.gz", import.meta.url);

/**
 * The files of a closed database that has its tables and is empty, as a tar file. Undefined if the build has not made it: a database is then
 * made anew, which takes some seconds.
 */
export async function readTemplate(): Promise<Uint8Array | undefined> {
  const packed = await readFile(templateFile).catch(() => undefined);
  return packed && promisify(gunzip)(packed);
}
