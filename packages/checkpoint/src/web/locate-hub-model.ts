import { CheckpointError } from "../error.js";
import { HubClient, NetworkError } from "../hub/hub-client.js";
import { isCommit, type ModelId, resolveUrl } from "../hub/model-id.js";
import { ask, isSha256, MAX_FILES, notAHub, type TreeEntry, toTree } from "../hub/tree.js";
import { isJsonObject } from "../json-object.js";
import type { ModelLocation } from "../model-location.js";
import { type FileStore, fileStore } from "./file-store.js";
import { hubSource, type KeptModel, readKept } from "./kept-models.js";
import { type PageFile, pageLocation } from "./page-location.js";
import type { PageSettings } from "./page-settings.js";

/**
 * A Hub model at the commit that its revision stands for now, or, where the Hub cannot be asked, stood for when this page kept it.
 *
 * @throws CheckpointError, those of the Hub; not-cached-offline
 */
export async function locateHubModel(model: ModelId, settings: PageSettings): Promise<ModelLocation> {
  const store = await fileStore();
  const source = hubSource(settings.endpoint, model);
  const kept = await readKept(store, source);
  if (settings.offline) {
    if (!kept) throw notKept(model.name, store, "the option offline forbids to download it");
    return keptLocation(kept, settings, store, notKept(model.name, store, "the option offline forbids to download it"));
  }
  // With something to fall back on nobody should have to wait for a Hub that is away.
  const client = new HubClient({ ...settings, attempts: kept ? 1 : settings.attempts });
  try {
    const commit = await askCommit(client, model);
    const files = new Map<string, PageFile>();
    for (const [name, file] of await askTree(client, model, commit)) {
      files.set(name, { ...file, url: resolveUrl(settings.endpoint, model, commit, name), key: file.etag });
    }
    const { name: id, revision } = model;
    return pageLocation({ source, id, revision, commit, files }, settings, store);
  } catch (cause) {
    settings.signal?.throwIfAborted();
    const failure =
      cause instanceof NetworkError ? notKept(model.name, store, `the Hub cannot be reached: ${cause.message}`) : cause;
    if (!kept || !(failure instanceof CheckpointError)) throw failure;
    return keptLocation(kept, settings, store, failure);
  }
}

/** What is kept has to do. */
export function keptLocation(
  kept: KeptModel,
  settings: PageSettings,
  store: FileStore,
  failure: CheckpointError,
): ModelLocation {
  const files = new Map(
    kept.files.map(({ name, bytes, key }) => [name, { name, bytes, key, url: "", etag: key, sha256: undefined }]),
  );
  return pageLocation({ ...kept, files, failure }, settings, store);
}

function notKept(model: string, store: FileStore, why: string): CheckpointError {
  return new CheckpointError(
    "not-cached-offline",
    `${model} is not in ${store.name}, and ${why}. Connect to the network, or choose the model's files.`,
  );
}

async function askCommit(client: HubClient, model: ModelId): Promise<string> {
  const { name, revision } = model;
  if (isCommit(revision)) return revision;
  const answer = await askJson(client, model, `${name}/revision/${encodeURIComponent(revision)}`);
  const { sha } = isJsonObject(answer.json) ? answer.json : {};
  if (typeof sha !== "string" || !isCommit(sha)) throw notAHub(client);
  return sha;
}

/** Page by page, as the Hub lists a model's files. */
async function askTree(client: HubClient, model: ModelId, commit: string) {
  const entries: Record<string, TreeEntry> = {};
  let count = 0;
  let path: string | undefined = `${model.name}/tree/${commit}?recursive=true`;
  while (path !== undefined) {
    const { json, link }: { json: unknown; link: string | null } = await askJson(client, model, path);
    if (!Array.isArray(json)) throw notAHub(client);
    for (const entry of json as unknown[]) {
      if (!isJsonObject(entry) || entry.type !== "file" || typeof entry.path !== "string") continue;
      if (++count > MAX_FILES) {
        throw new CheckpointError("limit-exceeded", `${model.name} has more than ${MAX_FILES} files.`);
      }
      const { size, oid, lfs } = entry;
      const large = isJsonObject(lfs) && typeof lfs.oid === "string" && isSha256(lfs.oid) ? lfs : undefined;
      entries[entry.path] = {
        size: (large?.size ?? size) as number,
        blob_id: oid as string,
        ...(large && { lfs_sha256: large.oid as string }),
      };
    }
    path = nextPage(link, client, model);
  }
  return toTree(entries, `The listing of ${model.name}`);
}

/** Of the Hub itself only: the token goes along. */
function nextPage(link: string | null, client: HubClient, model: ModelId): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(link ?? "")?.[1];
  const base = `${client.settings.endpoint}/api/models/`;
  if (next === undefined) return undefined;
  const url = new URL(next, base).href;
  if (!url.startsWith(`${base}${model.name}/tree/`)) throw notAHub(client);
  return url.slice(base.length);
}

async function askJson(
  client: HubClient,
  { name, revision }: ModelId,
  path: string,
): Promise<{ json: unknown; link: string | null }> {
  const fetch = client.fetchFor({ model: name, revision }, client.settings.attempts);
  return ask(client, async () => {
    const response = await fetch(`${client.settings.endpoint}/api/models/${path}`);
    return { json: await response.json(), link: response.headers.get("link") };
  });
}
