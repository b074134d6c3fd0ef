import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

/** A file of a static page: one on the disk, or bytes. */
export type PageFile = { readonly path: string } | { readonly bytes: () => Promise<Uint8Array> };

/** A file that lies compressed on the disk. */
export function unpacked(path: string): PageFile {
  return { bytes: async () => promisify(brotliDecompress)(await readFile(path)) };
}

export function text(content: string): PageFile {
  return { bytes: async () => Buffer.from(content) };
}
