import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { ImageError } from "../errors.js";
import { checkLength } from "../photo-limits.js";

function pathOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (cause) {
    throw new ImageError("bad-url", `"${url.slice(0, 100)}" does not name a file on this machine.`, { cause });
  }
}

/** The bytes of a file, by its path or file URL. @throws ImageError `not-found`, `not-a-photo`, `bad-url`, `too-large` */
export async function readPath(text: string, maxBytes: number, signal?: AbortSignal) {
  const path = /^file:/i.test(text) ? pathOf(text) : text;
  try {
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) throw new ImageError("not-a-photo", `${path} is not a file.`);
    checkLength(size, maxBytes, path);
    return { bytes: await readFile(path, { signal }), name: basename(path) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ImageError) throw error;
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const shown = path.length > 200 ? `${path.slice(0, 200)}…` : path;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") {
      throw new ImageError("not-found", `There is no photo at ${shown}.`, { cause: error });
    }
    throw new ImageError("not-found", `${JSON.stringify(shown)} cannot be read (${code}).`, { cause: error });
  }
}
