import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { basename, join, parse } from "node:path";
import { createGunzip } from "node:zlib";
import { isClutter } from "@vistazo/image";
import { InputError } from "./input-error.js";

/** Lists of labels and answers are held whole. COCO files are not, and may be larger. */
const maxTextBytes = 2 ** 28;

/**
 * A file's bytes as they are read, unpacked where they are of gzip.
 *
 * @throws InputError if the file is missing, may not be read, or is not whole.
 */
export async function* byteStream(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    const file = await open(path);
    const packed = await isGzip(file);
    // The stream closes the file, also when its reader leaves early.
    const source = file.createReadStream({ start: 0, highWaterMark: 1 << 18 });
    if (!packed) {
      yield* source;
      return;
    }
    const unpacked = createGunzip({ chunkSize: 1 << 18 });
    source.on("error", (error) => unpacked.destroy(error));
    unpacked.on("close", () => source.destroy());
    yield* source.pipe(unpacked);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A text file, unpacked where it is of gzip. @throws InputError */
export async function readText(path: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of byteStream(path)) {
    length += chunk.length;
    if (length > maxTextBytes)
      throw new InputError(path, `the file has more than ${maxTextBytes} bytes, which is the limit here`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}

/** A JSON file. @throws InputError that says where it breaks off. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(path, `this is not whole JSON (${error instanceof Error ? error.message : error})`);
  }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Paths of what is in a folder, sorted by name; what the system left there is left out. @throws InputError */
export async function listFolder(
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isClutter(name));
    const names = entries.map(({ name }) => name).sort();
    const kinds = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).isDirectory()));
    return {
      files: names.filter((_, i) => !kinds[i]).map((name) => join(folder, name)),
      folders: names.filter((_, i) => kinds[i]).map((name) => join(folder, name)),
    };
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** What pairs a photo with its mask, depth or prediction: the name without its ending. */
export function stem(path: string): string {
  return parse(basename(path)).name;
}

async function isGzip(file: FileHandle): Promise<boolean> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
}

/** An error of the file system as a sentence; any other as it is. */
export function unreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (error instanceof InputError || code === "") return error;
  if (code === "ENOTDIR") return new InputError(path, "a folder is expected here, and there is a file");
  if (code === "ENOENT") return new InputError(path, "there is no such file or folder");
  if (code === "EISDIR") return new InputError(path, "this is a folder, where a file is expected");
  if (code === "Z_BUF_ERROR") return new InputError(path, "the gzip file ends too early; copy it again");
  if (code.startsWith("Z_")) return new InputError(path, "the gzip file is damaged; copy it again");
  return new InputError(path, `it cannot be read (${code})`);
}
