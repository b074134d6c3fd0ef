import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { FileStore, type FileStoreOptions } from "../src/files/file-store.js";
import { type Files, ServerFiles } from "../src/files/files.js";
import { PhotoReader } from "../src/files/photo-reader.js";

/** A store in a folder of its own, gone when the test ends. */
export async function testStore(options: Partial<FileStoreOptions> = {}): Promise<FileStore> {
  const folder = await mkdtemp(join(tmpdir(), "vistazo-store-"));
  const store = await FileStore.create({ folder, maxFileSize: 1e6, maxTotalSize: 1e7, maxAge: 60_000, ...options });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return store;
}

/** What components need to read and write files, with a web of its own. */
export async function testFiles(web: Record<string, Uint8Array> = {}): Promise<Files> {
  const store = await testStore();
  const photos = new PhotoReader({ maxPixels: 1e6, scratch: () => store.scratch() });
  onTestFinished(() => photos.close());
  return new ServerFiles({
    store,
    photos,
    root: "http://app.example",
    maxFileSize: 1e6,
    signal: new AbortController().signal,
    download: async (url) => {
      if (!web[url]) throw new Error("there is nothing");
      return web[url];
    },
  });
}
