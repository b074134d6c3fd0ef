import { AskedWorker, startScript, webWorkerPort } from "@vistazo/worker";
import type { FileStore, OpenFile } from "./file-store.js";
import { FOLDER, type StoreQuestions, WHOLE } from "./store-questions.js";

/** Files in the origin's private file system. Written by a worker, which alone may add to a file without copying it. */
export class PrivateStore implements FileStore {
  readonly name = "this page's storage";
  readonly lasting = true;
  #worker: AskedWorker<StoreQuestions> | undefined;

  private constructor(private readonly folder: FileSystemDirectoryHandle) {}

  /** Undefined where there is none: in pages from plain http, and in some browsers' private windows. */
  static async open(): Promise<PrivateStore | undefined> {
    try {
      const root = await navigator.storage.getDirectory();
      const store = new PrivateStore(await root.getDirectoryHandle(FOLDER, { create: true }));
      return (await store.#ask().ask("ready", null)) ? store : undefined;
    } catch {
      return undefined;
    }
  }

  async find(key: string): Promise<Blob | undefined> {
    try {
      await this.folder.getFileHandle(key + WHOLE);
      return await (await this.folder.getFileHandle(key)).getFile();
    } catch {
      return undefined;
    }
  }

  async open(key: string): Promise<OpenFile> {
    const worker = this.#ask();
    let length = await worker.ask("open", key);
    return {
      get length() {
        return length;
      },
      append: async (bytes) => {
        // What came may be a part of a larger buffer.
        const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
        const { length: more } = own;
        await worker.ask("append", { key, bytes: own }, { transfer: [own.buffer as ArrayBuffer] });
        length += more;
      },
      restart: async () => {
        await worker.ask("restart", key);
        length = 0;
      },
      sha256: (signal) => worker.ask("sha256", key, { signal }),
      close: () => worker.ask("close", key),
      finish: () => worker.ask("finish", key),
    };
  }

  async remove(key: string): Promise<void> {
    for (const name of [key + WHOLE, key]) await this.folder.removeEntry(name).catch(() => {});
  }

  async list(): Promise<{ key: string; bytes: number }[]> {
    const found: { key: string; bytes: number }[] = [];
    for await (const entry of this.folder.values()) {
      if (entry.kind !== "file" || entry.name.endsWith(WHOLE)) continue;
      found.push({ key: entry.name, bytes: (await (entry as FileSystemFileHandle).getFile()).size });
    }
    return found;
  }

  #ask(): AskedWorker<StoreQuestions> {
    if (this.#worker && !this.#worker.ended) return this.#worker;
    const worker = startScript(
      "store",
      () => new Worker(new URL("./store-worker.js", import.meta.url), { type: "module" }),
    );
    this.#worker = new AskedWorker<StoreQuestions>(webWorkerPort(worker));
    return this.#worker;
  }
}
