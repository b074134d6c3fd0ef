import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";

export type FileContent = string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export interface WriteWholeOptions {
  /** Wait until the disk has the bytes, so that not even a power cut leaves a file that is cut off. Default true. */
  readonly flush?: boolean;
  readonly mode?: number;
}

/**
 * Writes a file whole or not at all: readers see what was there before or all that is new, and a failure leaves neither a part
 * nor a change. The folder must exist.
 *
 * @throws the system's error, with its code
 */
export async function writeWhole(
  path: string,
  content: FileContent,
  { flush = true, mode }: WriteWholeOptions = {},
): Promise<void> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const file = await open(part, "wx", mode);
    try {
      // Not `write`, which may write less than it is given.
      if (typeof content === "string" || content instanceof Uint8Array) await file.writeFile(content);
      else for await (const piece of content) await file.writeFile(piece);
      if (flush) await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {});
    throw cause;
  }
}
