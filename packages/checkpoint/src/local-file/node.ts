import { closeSync, fstatSync, openSync, read as readCallback, readSync, realpathSync, statSync } from "node:fs";
import { promisify } from "node:util";
import type { ByteSource } from "../byte-source.js";
import { CheckpointError } from "../error.js";

const readAsync = promisify(readCallback);

/** What is read at once: a header takes a few reads of a few kilobytes, which are over sooner than a thread pool could answer. */
const small = 1 << 20;
/** One call takes at most 2 GB. */
const most = 1 << 30;

/** Absolute, with links resolved: Hub snapshots are links into `blobs/`. @throws CheckpointError file-not-found */
export function resolveFile(path: string): string {
  try {
    const resolved = realpathSync(path);
    // Asked before opening: opening a named pipe would wait for its other end.
    if (!statSync(resolved).isFile()) throw new Error("it is not a file");
    return resolved;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** @throws CheckpointError file-not-found */
export async function openLocalFile(path: string): Promise<ByteSource> {
  const file = resolveFile(path);
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch (cause) {
    throw unreadable(path, cause);
  }
  return {
    size: fstatSync(descriptor).size,
    async read(offset, length) {
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const wanted = Math.min(most, length - done);
        const got =
          length <= small
            ? readSync(descriptor, bytes, done, wanted, offset + done)
            : (await readAsync(descriptor, bytes, done, wanted, offset + done)).bytesRead;
        if (got === 0) throw new Error("it has become shorter");
        done += got;
      }
      return bytes;
    },
    async close() {
      closeSync(descriptor);
    },
  };
}

function unreadable(path: string, cause: unknown): CheckpointError {
  return new CheckpointError("file-not-found", `${path} cannot be read: ${reason(cause)}.`, { cause });
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
