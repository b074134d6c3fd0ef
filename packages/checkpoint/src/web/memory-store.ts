import type { FileStore, OpenFile } from "./file-store.js";
import { sha256OfBlob } from "./sha256.js";

/** Files of this page alone, gone with it. */
export class MemoryStore implements FileStore {
  readonly name = "this page's memory";
  readonly lasting = false;
  readonly #whole = new Map<string, Blob>();
  readonly #begun = new Map<string, Blob[]>();

  async find(key: string): Promise<Blob | undefined> {
    return this.#whole.get(key);
  }

  async open(key: string): Promise<OpenFile> {
    let parts = this.#begun.get(key) ?? [];
    this.#begun.set(key, parts);
    const keep = (changed: Blob[]) => {
      parts = changed;
      this.#begun.set(key, parts);
    };
    return {
      get length() {
        return parts.reduce((sum, { size }) => sum + size, 0);
      },
      append: async (bytes) => {
        parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
      },
      restart: async () => keep([]),
      sha256: (signal) => sha256OfBlob(new Blob(parts), signal),
      close: async () => {},
      finish: async () => {
        this.#whole.set(key, new Blob(parts));
        this.#begun.delete(key);
      },
    };
  }

  async remove(key: string): Promise<void> {
    this.#whole.delete(key);
    this.#begun.delete(key);
  }

  async list(): Promise<{ key: string; bytes: number }[]> {
    return [...this.#whole].map(([key, { size }]) => ({ key, bytes: size }));
  }
}
