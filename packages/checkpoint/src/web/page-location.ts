import { openFile } from "../byte-source.js";
import { CheckpointError } from "../error.js";
import { downloadAll } from "../hub/download-all.js";
import { ProgressReport } from "../hub/download-progress.js";
import { type HubClient, NetworkError, type Subject } from "../hub/hub-client.js";
import { type AnnouncedFile, interrupted, receiveFile } from "../hub/receive-file.js";
import type { ModelLocation } from "../model-location.js";
import { type FileStore, storeError } from "./file-store.js";
import { type KeptModel, makeRoom, writeKept } from "./kept-models.js";
import type { PageSettings } from "./page-settings.js";

/** A file that a page downloads, and the name that it keeps it by. */
export interface PageFile extends AnnouncedFile {
  readonly url: string;
  readonly key: string;
}

/** A model whose files a page brings into its storage, or has there. */
export interface PageModel {
  readonly source: string;
  readonly id: string;
  readonly revision?: string;
  readonly commit?: string;
  readonly files: ReadonlyMap<string, PageFile>;
  /** What was never stored, as the page has it. */
  readonly blobs?: ReadonlyMap<string, Blob>;
  /** Why nothing can be downloaded, where it cannot. */
  readonly failure?: CheckpointError;
}

export function pageLocation(model: PageModel, settings: PageSettings, store: FileStore): ModelLocation {
  const report = new ProgressReport(settings.progress);
  const subject: Subject = { model: model.id, revision: model.revision ?? "main" };
  const fetched = new Map<string, Blob>();
  const known = [
    ...model.files.values(),
    ...[...(model.blobs ?? [])].map(([name, { size }]) => ({ name, bytes: size })),
  ];

  async function bring(client: HubClient, file: PageFile): Promise<void> {
    report.start(file);
    const release = await holdKey(file.key, settings.signal, () => report.waiting(file));
    try {
      let there = await store.find(file.key);
      if (there?.size !== file.bytes) {
        await download({ client, file, subject, store, progress: (loaded) => report.advance(file, loaded) });
        there = await store.find(file.key);
      }
      if (!there)
        throw new CheckpointError("cache-unusable", `${file.name} is not in ${store.name}, where it was put.`);
      fetched.set(file.name, there);
    } finally {
      release();
    }
    report.done(file);
  }

  async function fetch(names: readonly string[], maxBytes = Number.POSITIVE_INFINITY): Promise<void> {
    const missing: PageFile[] = [];
    for (const name of names) {
      if (fetched.has(name)) continue;
      const blob = model.blobs?.get(name);
      const file = model.files.get(name);
      const bytes = blob?.size ?? file?.bytes;
      if (bytes === undefined) {
        throw model.failure ?? new CheckpointError("file-not-found", `${model.id} lacks the file ${name}.`);
      }
      if (bytes > maxBytes) {
        throw new CheckpointError("limit-exceeded", `${name} has ${bytes} bytes, over the limit of ${maxBytes}.`);
      }
      const there = blob ?? (await store.find(file!.key));
      if (there?.size === bytes) fetched.set(name, there);
      else missing.push(file!);
    }
    if (missing.length === 0) return;
    if (model.failure) throw model.failure;
    const bytes = missing.reduce((sum, file) => sum + file.bytes, 0);
    await makeRoom(store, bytes, settings.maxCacheBytes, new Set([...model.files.values()].map(({ key }) => key)));
    report.expect(missing);
    await downloadAll(settings, missing, bring);
  }

  return {
    id: model.id,
    ...(model.revision !== undefined && { revision: model.revision }),
    ...(model.commit !== undefined && { commit: model.commit }),
    files: known,
    local: model.failure ? known : [],
    lacking: (error) => model.failure ?? error,
    file: (name) => fetched.get(name)!,
    async peek(name) {
      await fetch([name]);
      return openFile(fetched.get(name)!);
    },
    fetch,
    async complete() {
      if (!store.lasting) return;
      const { source, id, revision, commit } = model;
      const files = [...fetched.keys()].flatMap((name) => model.files.get(name) ?? []);
      const kept: KeptModel = {
        source,
        id,
        ...(revision !== undefined && { revision }),
        ...(commit !== undefined && { commit }),
        files: files.map(({ name, bytes, key }) => ({ name, bytes, key })),
        used: Date.now(),
      };
      // A page whose storage is full still has the model that it was asked for.
      await writeKept(store, kept).catch(() => {});
    },
  };
}

interface Download {
  readonly client: HubClient;
  readonly file: PageFile;
  readonly subject: Subject;
  readonly store: FileStore;
  readonly progress: (loaded: number) => void;
}

async function download({ client, file, subject, store, progress }: Download): Promise<void> {
  const partial = await store.open(file.key);
  try {
    if (partial.length > file.bytes) await partial.restart();
    await receiveFile({ client, url: file.url, file, subject, progress }, partial);
    await partial.finish();
  } catch (cause) {
    client.settings.signal?.throwIfAborted();
    if (cause instanceof NetworkError) throw interrupted(file.name, subject.model, cause);
    const error = storeError(cause, store, file.name);
    // Wrong bytes are of no use, and a full storage gets back what was taken.
    if (error instanceof CheckpointError && ["checksum-mismatch", "disk-full"].includes(error.code)) {
      await partial.close();
      await store.remove(file.key);
    }
    throw error;
  } finally {
    await partial.close().catch(() => {});
  }
}

/** While one tab writes a file, others wait for it. */
async function holdKey(key: string, signal: AbortSignal | undefined, waiting: () => void): Promise<() => void> {
  const { locks } = navigator;
  if (!locks) return () => {};
  const name = `vistazo-models/${key}`;
  return new Promise((resolve, reject) => {
    const hold = () => new Promise<void>((release) => resolve(release));
    const request = locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) return hold();
      waiting();
      locks.request(name, signal ? { signal } : {}, hold).catch(reject);
    });
    request.catch(reject);
  });
}
