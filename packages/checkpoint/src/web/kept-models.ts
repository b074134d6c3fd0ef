import { CheckpointError } from "../error.js";
import { type ModelId, parseModelId } from "../hub/model-id.js";
import { isJsonObject } from "../json-object.js";
import { type FileStore, fileStore, writeWhole } from "./file-store.js";
import { Sha256 } from "./sha256.js";

/** A model that this page keeps. */
export interface CachedModel {
  /** `org/name`, or the address of its folder. */
  readonly id: string;
  readonly revision?: string;
  readonly commit?: string;
  readonly bytes: number;
  readonly lastUsed: Date;
}

/** What is written down of a model whose files are kept. */
export interface KeptModel {
  /** What it is found by: its id and revision, or its address. */
  readonly source: string;
  readonly id: string;
  readonly revision?: string;
  readonly commit?: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly key: string }[];
  /** Milliseconds since 1970. */
  readonly used: number;
}

const PREFIX = "model-";
/** A list of files is small; what is larger was not written here. */
const MOST = 1 << 20;

/** What a thing is called in the store: any text as a file's name. */
export function storeKey(...parts: readonly string[]): string {
  const hash = new Sha256();
  hash.update(new TextEncoder().encode(JSON.stringify(parts)));
  return hash.digest();
}

/** By which a Hub's model is found again. */
export function hubSource(endpoint: string, { name, revision }: ModelId): string {
  return `${endpoint}/${name}@${revision}`;
}

export async function readKept(store: FileStore, source: string): Promise<KeptModel | undefined> {
  const kept = await readList(store, PREFIX + storeKey(source));
  return kept?.source === source ? kept : undefined;
}

export async function writeKept(store: FileStore, model: KeptModel): Promise<void> {
  await writeWhole(store, PREFIX + storeKey(model.source), JSON.stringify(model));
}

async function readList(store: FileStore, key: string): Promise<KeptModel | undefined> {
  const file = await store.find(key);
  if (!file || file.size > MOST) return undefined;
  try {
    const kept: unknown = JSON.parse(await file.text());
    return isJsonObject(kept) && typeof kept.source === "string" && Array.isArray(kept.files)
      ? (kept as unknown as KeptModel)
      : undefined;
  } catch {
    return undefined;
  }
}

async function readAll(store: FileStore): Promise<KeptModel[]> {
  const lists = (await store.list()).filter(({ key }) => key.startsWith(PREFIX));
  const models = await Promise.all(lists.map(({ key }) => readList(store, key)));
  return models.filter((model) => model !== undefined);
}

/** Removes what is written down of a model, and its files except those that others have too, or that are wanted. */
async function remove(
  store: FileStore,
  model: KeptModel,
  others: readonly KeptModel[],
  wanted: ReadonlySet<string> = new Set(),
): Promise<void> {
  const shared = new Set([...wanted, ...others.flatMap(({ files }) => files.map(({ key }) => key))]);
  await store.remove(PREFIX + storeKey(model.source));
  for (const { key } of model.files) if (!shared.has(key)) await store.remove(key);
}

/**
 * Makes room for so many bytes more: models that were used longest ago go first, then what no model needs, as beginnings of downloads.
 *
 * @param wanted files that stay.
 * @throws CheckpointError limit-exceeded
 */
export async function makeRoom(
  store: FileStore,
  bytes: number,
  most: number,
  wanted: ReadonlySet<string>,
): Promise<void> {
  if (bytes > most) {
    throw new CheckpointError(
      "limit-exceeded",
      `The model has ${bytes} bytes, and this page keeps ${most} at most: raise maxCacheBytes if that is meant.`,
    );
  }
  let there = await store.list();
  const fits = () => there.reduce((sum, file) => sum + file.bytes, bytes) <= most;
  if (fits()) return;
  const models = (await readAll(store)).sort((a, b) => a.used - b.used);
  while (models.length > 0 && !fits()) {
    await remove(store, models.shift()!, models, wanted);
    there = await store.list();
  }
  const known = new Set(wanted);
  for (const { source, files } of await readAll(store)) {
    known.add(PREFIX + storeKey(source));
    for (const { key } of files) known.add(key);
  }
  for (const { key } of there.filter(({ key }) => !known.has(key))) {
    if (fits()) return;
    await store.remove(key);
    there = there.filter((file) => file.key !== key);
  }
}

/** The models that this page keeps, by their names. */
export async function listCachedModels(): Promise<CachedModel[]> {
  const models = await readAll(await fileStore());
  return models
    .map(({ id, revision, commit, files, used }) => ({
      id,
      ...(revision !== undefined && { revision }),
      ...(commit !== undefined && { commit }),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      lastUsed: new Date(used),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Removes a model from what this page keeps: `org/name` at all revisions, `org/name@revision` (or `revision`), or by its address.
 *
 * @returns whether there was something to remove
 * @throws CheckpointError invalid-model-id, invalid-revision
 */
export async function removeCachedModel(
  source: string,
  options: { readonly revision?: string } = {},
): Promise<boolean> {
  const store = await fileStore();
  const models = await readAll(store);
  const isAddress = /^https?:/.test(source);
  const { name, revision } = isAddress ? { name: source, revision: undefined } : parseModelId(source, options.revision);
  const isExact = source.includes("@") || options.revision !== undefined;
  const gone = models.filter(
    (model) => model.id === name && (isAddress || !isExact || revision === model.revision || revision === model.commit),
  );
  for (const model of gone)
    await remove(
      store,
      model,
      models.filter((other) => !gone.includes(other)),
    );
  return gone.length > 0;
}

/** Removes all models that this page keeps, and what downloads that broke off have left. */
export async function clearCachedModels(): Promise<void> {
  const store = await fileStore();
  for (const { key } of await store.list()) await store.remove(key);
}
