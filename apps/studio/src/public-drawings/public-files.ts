import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { SPANISH_WORDS } from "@vistazo/doodle/words";
import { networkFetch } from "@vistazo/network";

/** Kinds of files that an import reads. */
const KINDS = /\.(ndjson|csv|bin|npz)(\.gz)?$/u;

export interface Download {
  readonly read: number;
  /** 0 where it is not said. */
  readonly size: number;
}

/** The public data set's files, from wherever an operator has them. */
export interface PublicFiles {
  /** As an operator named it. */
  readonly from: string;
  /** Names of the files that are not known to be imported. */
  list(): Promise<readonly string[]>;
  /** Where a file lies on this computer. What was broken off is gone on with. @throws an error for people */
  fetch(name: string, signal: AbortSignal, ondownload: (download: Download) => void): Promise<string>;
  /** Once a file is imported whole. */
  imported(name: string): Promise<void>;
}

/** @param from a folder, or the address of one, as https://storage.googleapis.com/quickdraw_dataset/full/simplified */
export function publicFiles(from: string, dataDir: string): PublicFiles {
  return /^https?:\/\//u.test(from) ? filesAt(from, join(dataDir, "public-drawings")) : filesIn(resolve(from), from);
}

/** Which of them are imported already, the store of drawings knows. */
function filesIn(folder: string, from: string): PublicFiles {
  return {
    from,
    list: async () => (await readdir(folder)).filter((name) => KINDS.test(name)).sort(),
    fetch: async (name) => join(folder, name),
    imported: async () => undefined,
  };
}

/** A file a word, by the words' names. They are downloaded one after the other, and kept only until they are imported. */
function filesAt(from: string, folder: string): PublicFiles {
  const base = from.endsWith("/") ? from : `${from}/`;
  const doneAs = (name: string) => join(folder, `${name}.imported`);
  return {
    from,
    async list() {
      const done = new Set(await readdir(folder).catch(() => []));
      return Object.keys(SPANISH_WORDS)
        .map((word) => `${word}.ndjson`)
        .filter((name) => !done.has(`${name}.imported`));
    },
    async fetch(name, signal, ondownload) {
      await mkdir(folder, { recursive: true });
      const whole = join(folder, name);
      if (await sizeOf(whole)) return whole;
      const part = `${whole}.part`;
      await download(new URL(encodeURIComponent(name), base), part, signal, ondownload);
      await rename(part, whole);
      return whole;
    },
    async imported(name) {
      await writeFile(doneAs(name), "");
      await rm(join(folder, name), { force: true });
    },
  };
}

/** Goes on after what a file has, where the server can. */
async function download(url: URL, path: string, signal: AbortSignal, ondownload: (download: Download) => void) {
  const had = await sizeOf(path);
  const response = await networkFetch(url, { signal, headers: had > 0 ? { range: `bytes=${had}-` } : {} });
  // 416: there is nothing after what there is.
  if (response.status === 416 && had > 0) return;
  if (!response.ok || !response.body) throw new Error(`${url.href} answers ${response.status}.`);
  const from = response.status === 206 ? had : 0;
  const size = from + Number(response.headers.get("content-length") ?? Number.NaN) || 0;
  let read = from;
  const file = await open(path, from > 0 ? "a" : "w");
  try {
    // Piece by piece: what came before a line broke is on disk.
    for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
      signal.throwIfAborted();
      await file.write(piece);
      read += piece.length;
      ondownload({ read, size });
    }
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}
