import { type FileContent, writeWhole as write } from "@vistazo/files/node";

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

/** Writes a file whole or not at all. @throws WriteError */
export async function writeWhole(path: string, content: FileContent): Promise<void> {
  try {
    await write(path, content, { flush: false });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new WriteError(`${path} cannot be written: ${REASONS[code ?? ""] ?? message}.`, { cause });
  }
}
