import { CheckpointError } from "../error.js";
import type { PartialFile } from "../hub/receive-file.js";
import { CacheStore } from "./cache-store.js";
import { MemoryStore } from "./memory-store.js";
import { PrivateStore } from "./private-store.js";

/** A file that is being written. */
export interface OpenFile extends PartialFile {
  /** What was written so far stays, to be gone on with. */
  close(): Promise<void>;
  /** It is whole: from now on it is found. */
  finish(): Promise<void>;
}

/** Where a page keeps files, by names that are safe as those of files. */
export interface FileStore {
  /** How messages call it. */
  readonly name: string;
  /** Whether what is kept is still there when the page is opened again. */
  readonly lasting: boolean;
  /** A whole file. */
  find(key: string): Promise<Blob | undefined>;
  /** A file to write, with what an earlier attempt left of it. */
  open(key: string): Promise<OpenFile>;
  remove(key: string): Promise<void>;
  /** Whole files and beginnings. */
  list(): Promise<{ readonly key: string; readonly bytes: number }[]>;
}

let found: Promise<FileStore> | undefined;

/**
 * The best store that this page may have: the origin's private file system, else the Cache, else memory. Pages that did not come by
 * https (or from this computer) have neither of the first two.
 */
export function fileStore(): Promise<FileStore> {
  found ??= (async () => (await PrivateStore.open()) ?? (await CacheStore.open()) ?? new MemoryStore())();
  return found;
}

/** A small file, written whole. */
export async function writeWhole(store: FileStore, key: string, text: string): Promise<void> {
  const file = await store.open(key);
  try {
    await file.restart();
    await file.append(new TextEncoder().encode(text));
    await file.finish();
  } finally {
    await file.close();
  }
}

/** What went wrong while writing, as a sentence that says what to do. */
export function storeError(cause: unknown, store: FileStore, file: string): unknown {
  const { name } = cause as Error;
  if (name !== "QuotaExceededError") return cause;
  return new CheckpointError(
    "disk-full",
    `${file} does not fit into ${store.name} any more: remove models that are kept there (removeCachedModel), or free some space.`,
    { cause },
  );
}
