import { join } from "node:path";
import { type ByteSource, openFile } from "../byte-source.js";
import { CheckpointError } from "../error.js";
import { listFolder } from "../local-folder.js";
import type { LocalModel, ModelFile } from "../model-location.js";
import { downloadAll } from "./download-all.js";
import { downloadBlob } from "./download-blob.js";
import { ProgressReport } from "./download-progress.js";
import { HubClient, NetworkError } from "./hub-client.js";
import { isCommit, type ModelId } from "./model-id.js";
import { probeFile, probeRepository } from "./probe-repository.js";
import { remoteSource } from "./remote-source.js";
import { cacheError, fileSize, RepositoryCache } from "./repository-cache.js";
import { fetchCommit, fetchTree, readTree } from "./repository-tree.js";
import type { HubSettings } from "./settings.js";
import type { RemoteFile, RepositoryTree } from "./tree.js";

/** What a mirror says that has files but knows nothing about models. */
const UNANSWERED = ["model-not-found", "hub-unavailable"];

/**
 * A Hub model's snapshot in the cache, at the commit that its revision stands for now, or, where the Hub cannot be
 * asked, stood for last.
 */
export async function locateSnapshot(model: ModelId, settings: HubSettings): Promise<LocalModel> {
  const cache = new RepositoryCache(settings.cacheDir, model.name);
  const client = new HubClient(settings);
  const known = await cache.readCommit(model.revision);
  const cached = known === undefined ? [] : await listFolder(cache.snapshotPath(known));
  if (settings.offline) {
    if (known === undefined || cached.length === 0) throw notCached(model, settings);
    return new CachedSnapshot(model, settings, cache, known, cached, await readTree(cache, known), undefined);
  }
  try {
    // With something to fall back on nobody should have to wait for a Hub that is away.
    const attempts = cached.length > 0 ? 1 : settings.attempts;
    const { commit, ...listing } = await askHub(client, cache, model, attempts);
    const local = commit === known ? cached : await listFolder(cache.snapshotPath(commit));
    return new HubSnapshot(model, client, cache, commit, local, listing);
  } catch (cause) {
    settings.signal?.throwIfAborted();
    const failure = cause instanceof NetworkError ? notCached(model, settings, cause) : cause;
    if (known === undefined || cached.length === 0 || !(failure instanceof CheckpointError)) throw failure;
    return new CachedSnapshot(model, settings, cache, known, cached, await readTree(cache, known), failure);
  }
}

interface Listing {
  readonly files: RepositoryTree;
  /** Whether these are all files that the model has. */
  readonly isWhole: boolean;
}

async function askHub(
  client: HubClient,
  cache: RepositoryCache,
  model: ModelId,
  attempts: number,
): Promise<Listing & { commit: string }> {
  try {
    const commit = await fetchCommit(client, model, attempts);
    return { commit, files: await fetchTree(client, cache, model, commit), isWhole: true };
  } catch (cause) {
    const mayBeMirror = cause instanceof CheckpointError && UNANSWERED.includes(cause.code);
    const probed = mayBeMirror ? await probeRepository(client, model).catch(() => undefined) : undefined;
    if (!probed) throw cause;
    return { ...probed, isWhole: false };
  }
}

abstract class Snapshot implements LocalModel {
  readonly id: string;
  readonly revision: string;
  readonly directory: string;
  abstract readonly files: readonly ModelFile[];
  abstract readonly local: readonly ModelFile[];

  constructor(
    protected readonly model: ModelId,
    protected readonly cache: RepositoryCache,
    readonly commit: string,
  ) {
    this.id = model.name;
    this.revision = model.revision;
    this.directory = cache.snapshotPath(commit);
  }

  file(name: string): string {
    return join(this.directory, name);
  }

  lacking(error: CheckpointError): CheckpointError {
    return error;
  }

  abstract peek(name: string): Promise<ByteSource>;

  abstract fetch(names: readonly string[], maxBytes?: number): Promise<void>;
  abstract complete(): Promise<void>;
}

/** What is cached has to do: offline, or the Hub is away. */
class CachedSnapshot extends Snapshot {
  readonly files: readonly ModelFile[];
  readonly local: readonly ModelFile[];
  readonly #settings: HubSettings;
  readonly #tree: RepositoryTree | undefined;
  readonly #failure: CheckpointError | undefined;

  constructor(
    model: ModelId,
    settings: HubSettings,
    cache: RepositoryCache,
    commit: string,
    local: readonly ModelFile[],
    tree: RepositoryTree | undefined,
    /** Why the Hub could not be asked. */
    failure: CheckpointError | undefined,
  ) {
    super(model, cache, commit);
    this.#settings = settings;
    this.#tree = tree;
    this.#failure = failure;
    this.local = local;
    this.files = tree ? [...tree.values()] : local;
  }

  async peek(name: string): Promise<ByteSource> {
    await this.fetch([name]);
    return openFile(this.file(name));
  }

  async fetch(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const bytes = await fileSize(this.file(name));
      if (bytes === undefined || bytes !== (this.#tree?.get(name)?.bytes ?? bytes)) {
        throw this.#failure ?? notCached(this.model, this.#settings, undefined, name);
      }
    }
  }

  override lacking(error: CheckpointError): CheckpointError {
    return this.#tree ? error : (this.#failure ?? notCached(this.model, this.#settings));
  }

  async complete(): Promise<void> {}
}

/** The Hub has been asked, and what is missing can be downloaded. */
class HubSnapshot extends Snapshot {
  readonly files: readonly ModelFile[];
  readonly local: readonly ModelFile[];
  readonly #client: HubClient<HubSettings>;
  readonly #tree: RepositoryTree;
  readonly #isWhole: boolean;
  readonly #report: ProgressReport;

  constructor(
    model: ModelId,
    client: HubClient<HubSettings>,
    cache: RepositoryCache,
    commit: string,
    local: readonly ModelFile[],
    { files, isWhole }: Listing,
  ) {
    super(model, cache, commit);
    this.#client = client;
    this.#tree = files;
    this.#isWhole = isWhole;
    this.#report = new ProgressReport(client.settings.progress);
    this.local = local;
    this.files = [...files.values()];
  }

  async peek(name: string): Promise<ByteSource> {
    const file = this.#tree.get(name) ?? (await this.#probe(name));
    if (!file) throw new CheckpointError("file-not-found", `${this.id} lacks the file ${name}.`);
    if ((await fileSize(this.file(name))) === file.bytes) return openFile(this.file(name));
    const { name: model } = this.model;
    const subject = { model, revision: this.revision };
    return remoteSource(this.#client, { name: model, revision: this.commit }, file, subject);
  }

  async fetch(names: readonly string[], maxBytes = Number.POSITIVE_INFINITY): Promise<void> {
    const missing: RemoteFile[] = [];
    for (const name of names) {
      const file = this.#tree.get(name) ?? (await this.#probe(name));
      if (!file) throw new CheckpointError("file-not-found", `${this.id} lacks the file ${name}.`);
      if (file.bytes > maxBytes) {
        throw new CheckpointError("limit-exceeded", `${name} has ${file.bytes} bytes, over the limit of ${maxBytes}.`);
      }
      if ((await fileSize(this.file(name))) !== file.bytes) missing.push(file);
    }
    this.#report.expect(missing);
    await downloadAll(this.#client.settings, missing, (client, file) => this.#download(client, file));
  }

  /** From now on the revision stands for this commit, also without a network. */
  async complete(): Promise<void> {
    // The cache may be one that can only be read, and has all that is needed.
    await this.cache.writeCommit(this.revision, this.commit).catch(() => {});
  }

  /** A mirror's files are not all known beforehand. */
  async #probe(name: string): Promise<RemoteFile | undefined> {
    if (this.#isWhole) return undefined;
    const client = this.#client;
    try {
      const probe = () => probeFile(client, this.model, this.commit, name);
      return (await client.retry(client.settings.attempts, probe))?.file;
    } catch (cause) {
      client.settings.signal?.throwIfAborted();
      throw cause instanceof NetworkError ? notCached(this.model, client.settings, cause, name) : cause;
    }
  }

  async #download(client: HubClient<HubSettings>, file: RemoteFile): Promise<void> {
    this.#report.start(file);
    await downloadBlob({
      client,
      cache: this.cache,
      model: this.model,
      commit: this.commit,
      file,
      waiting: () => this.#report.waiting(file),
      progress: (loaded) => this.#report.advance(file, loaded),
    });
    try {
      await this.cache.link(file.etag, this.commit, file.name);
    } catch (cause) {
      throw cacheError(cause, client.settings.cacheDir);
    }
    this.#report.done(file);
  }
}

function notCached(
  { name, revision }: ModelId,
  { cacheDir, offline }: HubSettings,
  cause?: NetworkError,
  file?: string,
): CheckpointError {
  const model = revision === "main" ? name : `${name} at ${isCommit(revision) ? "commit" : "revision"} ${revision}`;
  const what = file === undefined ? `${model} is not` : `${file} of ${model} is not`;
  const why = offline ? "HF_HUB_OFFLINE forbids to download it" : (cause?.message ?? "the Hub cannot be reached");
  const advice = offline ? "unset HF_HUB_OFFLINE" : "connect to the network";
  return new CheckpointError(
    "not-cached-offline",
    `${what} in the cache ${cacheDir}, and ${why}: ${advice}, or name a folder that holds the model.`,
    { cause },
  );
}
