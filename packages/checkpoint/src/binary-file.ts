import { ByteView } from "@vistazo/files";
import { resolveFile } from "#local-file";
import { type ByteSource, useFile } from "./byte-source.js";
import { CheckpointError, type CheckpointErrorCode } from "./error.js";
import { fileName, type StoredFile } from "./stored-file.js";

const GIT_LFS_POINTER = "version https://git-lfs.github.com/spec/";

/** A file read at given positions, never beyond its end. */
export class BinaryFile {
  private constructor(
    /** As a person knows it: a blob's own name is a hash. */
    readonly name: string,
    /** A path is absolute, with links resolved. */
    readonly file: StoredFile,
    private readonly source: ByteSource,
    private readonly code: CheckpointErrorCode,
  ) {}

  /** Opens a file for `read` alone. Failures get `code` and name the file. */
  static async use<T>(file: StoredFile, code: CheckpointErrorCode, read: (file: BinaryFile) => Promise<T>): Promise<T> {
    const resolved = typeof file === "string" ? resolveFile(file) : file;
    return useFile(resolved, (source) => BinaryFile.of(fileName(file), resolved, source, code, read));
  }

  /** The same with bytes that are to be had otherwise. */
  static async of<T>(
    name: string,
    file: StoredFile,
    source: ByteSource,
    code: CheckpointErrorCode,
    read: (file: BinaryFile) => Promise<T>,
  ): Promise<T> {
    const opened = new BinaryFile(name, file, source, code);
    if (opened.size === 0) throw opened.error("is empty");
    const start = (await opened.read(0, Math.min(GIT_LFS_POINTER.length, opened.size))).latin1();
    if (start === GIT_LFS_POINTER)
      throw opened.error("is a Git LFS pointer and not the weights themselves; run `git lfs pull` in its folder");
    return read(opened);
  }

  get size(): number {
    return this.source.size;
  }

  async read(offset: number, length: number): Promise<ByteView> {
    if (offset < 0 || length < 0 || offset + length > this.size) {
      throw this.error(
        `ends too early: it has ${this.size} bytes, and bytes ${offset} to ${offset + length} are needed`,
      );
    }
    try {
      return new ByteView(await this.source.read(offset, length));
    } catch (cause) {
      if (cause instanceof CheckpointError) throw cause;
      throw this.error(`cannot be read to its end: ${(cause as Error).message}`);
    }
  }

  /** `detail` continues the sentence that starts with the file's name. */
  error(detail: string, code: CheckpointErrorCode = this.code): CheckpointError {
    return new CheckpointError(code, `${this.name} ${detail}.`);
  }
}
