import { openLocalFile } from "#local-file";
import { CheckpointError } from "./error.js";
import { readRange } from "./remote-file.js";
import { fileName, type StoredFile } from "./stored-file.js";

/** A file whose parts can be read. */
export interface ByteSource {
  readonly size: number;
  /**
   * The bytes from `offset` on, `length` of them, in an ArrayBuffer of their own.
   *
   * @throws Error if they cannot be had, all of them.
   */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/** @throws CheckpointError file-not-found */
export async function openFile(file: StoredFile): Promise<ByteSource> {
  if (typeof file === "string") return openLocalFile(file);
  const close = async () => {};
  if (file instanceof Blob) {
    const read = async (offset: number, length: number) => {
      const bytes = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
      if (bytes.length !== length) throw new Error("it has become shorter");
      return bytes;
    };
    return { size: file.size, read, close };
  }
  return { size: file.size, read: (offset, length) => readRange(file, offset, length), close };
}

/** Opens a file for `use` alone. */
export async function useFile<T>(file: StoredFile, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const source = await openFile(file);
  try {
    return await use(source);
  } finally {
    await source.close();
  }
}

/** A whole file. @throws CheckpointError file-not-found */
export async function readFile(file: StoredFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await useFile(file, (source) => source.read(0, source.size));
  } catch (cause) {
    if (cause instanceof CheckpointError) throw cause;
    throw new CheckpointError("file-not-found", `${fileName(file)} cannot be read: ${(cause as Error).message}.`, {
      cause,
    });
  }
}
