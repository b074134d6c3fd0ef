import type { FileStore, OpenFile } from "./file-store.js";
import { sha256OfBlob } from "./sha256.js";

const CACHE = "vistazo-models";
/** A file lies there in pieces: an answer that is kept cannot grow. */
const PIECE = 4 << 20;
/** No server has it. */
const BASE = "https://models.invalid/";
const WHOLE = "whole";

/** Files in the page's Cache, where its own file system is closed to it. */
export class CacheStore implements FileStore {
  readonly name = "this page's storage";
  readonly lasting = true;

  private constructor(private readonly cache: Cache) {}

  static async open(): Promise<CacheStore | undefined> {
    try {
      return new CacheStore(await caches.open(CACHE));
    } catch {
      return undefined;
    }
  }

  async find(key: string): Promise<Blob | undefined> {
    if (!(await this.cache.match(address(key, WHOLE)))) return undefined;
    return joined(await this.#pieces(key));
  }

  async open(key: string): Promise<OpenFile> {
    const pieces = await this.#pieces(key);
    let kept = pieces.length;
    let length = pieces.reduce((sum, { size }) => sum + size, 0);
    let waiting: Uint8Array<ArrayBuffer>[] = [];
    let waitingBytes = 0;
    const flush = async () => {
      if (waitingBytes === 0) return;
      await this.cache.put(address(key, String(kept)), new Response(new Blob(waiting)));
      kept++;
      waiting = [];
      waitingBytes = 0;
    };
    return {
      get length() {
        return length;
      },
      append: async (bytes) => {
        waiting.push(bytes as Uint8Array<ArrayBuffer>);
        waitingBytes += bytes.length;
        length += bytes.length;
        if (waitingBytes >= PIECE) await flush();
      },
      restart: async () => {
        await this.remove(key);
        kept = length = waitingBytes = 0;
        waiting = [];
      },
      sha256: async (signal) => {
        await flush();
        return sha256OfBlob(joined(await this.#pieces(key)), signal);
      },
      close: flush,
      finish: async () => {
        await flush();
        await this.cache.put(address(key, WHOLE), new Response());
      },
    };
  }

  async remove(key: string): Promise<void> {
    await this.cache.delete(address(key, WHOLE));
    for (let i = 0; await this.cache.delete(address(key, String(i))); i++);
  }

  async list(): Promise<{ key: string; bytes: number }[]> {
    const keys = (await this.cache.keys()).map(({ url }) => decodeURIComponent(url.slice(BASE.length).split("/")[0]));
    return Promise.all([...new Set(keys)].map(async (key) => ({ key, bytes: joined(await this.#pieces(key)).size })));
  }

  async #pieces(key: string): Promise<Blob[]> {
    const pieces: Blob[] = [];
    for (;;) {
      const piece = await this.cache.match(address(key, String(pieces.length)));
      if (!piece) return pieces;
      pieces.push(await piece.blob());
    }
  }
}

function address(key: string, part: string): string {
  return `${BASE}${encodeURIComponent(key)}/${part}`;
}

function joined(pieces: readonly Blob[]): Blob {
  return new Blob(pieces as Blob[]);
}
