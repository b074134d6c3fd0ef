import { rename, rm, writeFile } from "node:fs/promises";

/** A file of results that cannot be written: one sentence that names it and says what to do. */
export class WriteError extends Error {
  override readonly name = "WriteError";
  readonly code = "cannot-write";
}

/** Why something cannot be written, by the system's code. */
export const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full; make room and run the same command again",
  EDQUOT: "your share of the disk is used up; make room and run the same command again",
  EROFS: "the disk can only be read; name a folder on another with --out",
  EACCES: "you may not write there; name a folder of yours with --out",
  EPERM: "you may not write there; name a folder of yours with --out",
};

/**
 * Writes a file whole or not at all: under another name first, so that one that is cut off is never taken for a result.
 * @throws WriteError
 */
export async function writeWhole(path: string, content: string | Uint8Array | Iterable<Uint8Array>): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {});
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new WriteError(`${path} cannot be written: ${REASONS[code ?? ""] ?? message}.`, { cause });
  }
}
