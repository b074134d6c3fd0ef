/** Writes files into the origin's private file system, each byte once: what breaks off is there for the next attempt. */
import { breathe, pagePort, serve } from "@vistazo/worker";
import { Sha256 } from "./sha256.js";
import { FOLDER, type StoreQuestions, WHOLE } from "./store-questions.js";

/** What only workers' file handles have. */
interface SyncAccess {
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(length: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

/** What is hashed before questions are heard again. */
const HASH_CHUNK = 4 << 20;

const opened = new Map<string, SyncAccess>();

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

function file(key: string): SyncAccess {
  const access = opened.get(key);
  if (!access) throw new Error(`${key} is not open.`);
  return access;
}

function close(key: string): void {
  opened.get(key)?.close();
  opened.delete(key);
}

serve<StoreQuestions>(pagePort(), {
  ready: () => "createSyncAccessHandle" in FileSystemFileHandle.prototype,
  async open(key) {
    const handle = await (await folder()).getFileHandle(key, { create: true });
    const access = await (
      handle as FileSystemFileHandle & {
        createSyncAccessHandle(): Promise<SyncAccess>;
      }
    ).createSyncAccessHandle();
    opened.set(key, access);
    return access.getSize();
  },
  append({ key, bytes }) {
    const access = file(key);
    const end = access.getSize();
    const written = access.write(bytes, { at: end });
    if (written === bytes.length) return;
    access.truncate(end);
    throw new DOMException("The storage is full.", "QuotaExceededError");
  },
  async restart(key) {
    await (await folder()).removeEntry(key + WHOLE).catch(() => {});
    file(key).truncate(0);
  },
  async sha256(key, { signal }) {
    const access = file(key);
    const hash = new Sha256();
    const chunk = new Uint8Array(HASH_CHUNK);
    for (let at = 0; ; ) {
      await breathe();
      signal.throwIfAborted();
      const length = access.read(chunk, { at });
      if (length === 0) return hash.digest();
      hash.update(chunk.subarray(0, length));
      at += length;
    }
  },
  close,
  async finish(key) {
    file(key).flush();
    close(key);
    await (await folder()).getFileHandle(key + WHOLE, { create: true });
  },
});
