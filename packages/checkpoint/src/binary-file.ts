import { closeSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { CheckpointError, type CheckpointErrorCode } from "./error.js";

const GIT_LFS_POINTER = "version https://git-lfs.github.com/spec/";

/**
 * A file read at given positions, never beyond its end.
 *
 * Reads are synchronous: a header takes a few of a few kilobytes, which is over sooner than a thread pool could answer.
 */
export class BinaryFile {
  /** As a person knows it: a blob's own name is a hash. */
  readonly name: string;
  /** Absolute, with links resolved. */
  readonly path: string;
  readonly size: number;
  readonly #descriptor: number;
  readonly #code: CheckpointErrorCode;

  private constructor(path: string, code: CheckpointErrorCode) {
    this.name = basename(path);
    this.#code = code;
    try {
      this.path = realpathSync(path);
      const stat = statSync(this.path);
      // Asked before opening: opening a named pipe would wait for its other end.
      if (!stat.isFile()) throw new Error("it is not a file");
      this.size = stat.size;
      this.#descriptor = openSync(this.path, "r");
    } catch (cause) {
      throw new CheckpointError("file-not-found", `${path} cannot be read: ${reason(cause)}.`, { cause });
    }
  }

  /** Opens a file for `read` alone. Failures get `code` and name the file. */
  static use<T>(path: string, code: CheckpointErrorCode, read: (file: BinaryFile) => T): T {
    const file = new BinaryFile(path, code);
    try {
      if (file.size === 0) throw file.error("is empty");
      const start = file.read(0, Math.min(GIT_LFS_POINTER.length, file.size)).toString("latin1");
      if (start === GIT_LFS_POINTER)
        throw file.error("is a Git LFS pointer and not the weights themselves; run `git lfs pull` in its folder");
      return read(file);
    } finally {
      file.close();
    }
  }

  read(offset: number, length: number): Buffer {
    if (offset < 0 || length < 0 || offset + length > this.size) {
      throw this.error(
        `ends too early: it has ${this.size} bytes, and bytes ${offset} to ${offset + length} are needed`,
      );
    }
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.#descriptor, bytes, done, length - done, offset + done);
      if (read === 0) throw this.error("became shorter while it was read");
      done += read;
    }
    return bytes;
  }

  /** `detail` continues the sentence that starts with the file's name. */
  error(detail: string, code: CheckpointErrorCode = this.#code): CheckpointError {
    return new CheckpointError(code, `${this.name} ${detail}.`);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

function reason(cause: unknown): string {
  switch ((cause as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "there is no such file";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ELOOP":
      return "its links lead in a circle";
    default:
      return (cause as Error).message;
  }
}
