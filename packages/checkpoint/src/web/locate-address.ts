import { WEIGHT_NAMES, weightRounds } from "../choose-weights.js";
import { CheckpointError } from "../error.js";
import { NetworkError, toNetworkError } from "../hub/hub-client.js";
import type { ModelLocation } from "../model-location.js";
import { withOnlyOnnx } from "../one-onnx-file.js";
import type { OpenModelOptions } from "../options.js";
import { CONFIG_NAMES } from "../read-model.js";
import { TOKENIZER_NAMES } from "../read-tokenizer.js";
import { fileStore } from "./file-store.js";
import { readKept, storeKey } from "./kept-models.js";
import { keptLocation } from "./locate-hub-model.js";
import { type PageFile, pageLocation } from "./page-location.js";
import type { PageSettings } from "./page-settings.js";

/** Answers of servers that have one page for whatever is asked. */
const PAGE_TYPE = /^text\/html\b/;

/**
 * A model in the Hub's layout on any server of files, or an ONNX file there.
 *
 * @param base the address of its folder, or of the ONNX file.
 * @throws CheckpointError file-not-found, hub-unavailable, download-interrupted
 */
export async function locateAddress(
  base: URL,
  settings: PageSettings,
  { needsTokenizer, dtype }: Pick<OpenModelOptions, "needsTokenizer" | "dtype">,
): Promise<ModelLocation> {
  const oneFile = /[^/]+\.onnx$/.exec(base.pathname)?.[0];
  const folder = oneFile ? new URL(".", base) : new URL(base.href.replace(/\/*$/, "/"));
  const at = (names: readonly string[]) => new Map(names.map((name) => [name, new URL(name, folder)]));
  if (oneFile) {
    const name = decodeURIComponent(oneFile);
    const addresses = at([...CONFIG_NAMES, name, `${name}_data`, `${name}.data`]);
    return withOnlyOnnx(await locateAddresses(base.href, [addresses], settings), name);
  }
  // A server does not list a folder: what is there is found by asking.
  const configs = [...CONFIG_NAMES, ...(needsTokenizer ? TOKENIZER_NAMES : [])];
  const rounds = weightRounds(dtype).map((names, i) => at(i === 0 ? [...configs, ...names] : names));
  return locateAddresses(base.href, rounds, settings);
}

/**
 * A model whose files have addresses, which need not have anything in common.
 *
 * @param rounds addresses by the files' names; a later round is asked for only if an earlier one has no weights.
 */
export async function locateAddresses(
  source: string,
  rounds: readonly ReadonlyMap<string, URL>[],
  settings: PageSettings,
): Promise<ModelLocation> {
  const store = await fileStore();
  const kept = await readKept(store, source);
  const away = (why: string) =>
    new CheckpointError("not-cached-offline", `${source} is not in ${store.name}, and ${why}.`);
  if (settings.offline) {
    const failure = away("the option offline forbids to download it");
    if (!kept) throw failure;
    return keptLocation(kept, settings, store, failure);
  }
  try {
    const files = new Map<string, PageFile>();
    const blobs = new Map<string, Blob>();
    for (const addresses of rounds) {
      const find = async ([name, url]: [string, URL]) => {
        const found = await findFile(name, url, settings);
        if (found instanceof Blob) blobs.set(name, found);
        else if (found) files.set(name, found);
      };
      await Promise.all([...addresses].map(find));
      if ([...files.keys(), ...blobs.keys()].some((name) => WEIGHT_NAMES.includes(name))) break;
    }
    return pageLocation({ source, id: source, files, blobs }, settings, store);
  } catch (cause) {
    settings.signal?.throwIfAborted();
    if (!(cause instanceof NetworkError)) throw cause;
    const failure = away(`its server cannot be reached: ${cause.message}`);
    if (!kept) throw failure;
    return keptLocation(kept, settings, store, failure);
  }
}

/**
 * What a server says of a file before it is downloaded; the file itself where it does not say its size, or where there is no server
 * (data URLs, as bundlers make of small files). Undefined where there is none.
 *
 * @throws NetworkError; CheckpointError hub-unavailable
 */
async function findFile(name: string, url: URL, settings: PageSettings): Promise<PageFile | Blob | undefined> {
  if (url.protocol === "data:") return dataBlob(url.href);
  if (!/^https?:$/.test(url.protocol)) return (await settings.fetch(url)).blob();
  const ask = (method: "GET" | "HEAD") => request(url, settings, { method, headers: { range: "bytes=0-0" } });
  const response = await ask("GET");
  if (
    response.status === 404 ||
    response.status === 410 ||
    PAGE_TYPE.test(response.headers.get("content-type") ?? "")
  ) {
    await response.body?.cancel();
    return undefined;
  }
  // A range of an empty file cannot be had.
  if (!response.ok && response.status !== 416) {
    await response.body?.cancel();
    throw new CheckpointError("hub-unavailable", `${url} was answered with status ${response.status}.`);
  }
  const { headers } = response;
  const isEncoded = (headers.get("content-encoding") ?? "identity") !== "identity";
  const total = response.status === 200 ? headers.get("content-length") : headers.get("content-range")?.split("/")[1];
  const bytes = isEncoded ? undefined : wholeNumber(total ?? (await headLength(url, settings)));
  const version = headers.get("etag") ?? headers.get("last-modified");
  if (bytes === undefined) return (await request(url, settings, {})).blob();
  await response.body?.cancel();
  // Without a version nobody can say whether what is kept is still what the server has.
  const key = storeKey(url.href, version ?? crypto.randomUUID(), String(bytes));
  return { name, bytes, url: url.href, key, etag: version ?? "", sha256: undefined };
}

/** RFC 2397. Not fetched: a page's security policy seldom lets it. */
function dataBlob(address: string): Blob {
  const comma = address.indexOf(",");
  const body = decodeURIComponent(address.slice(comma + 1));
  if (!address.slice(0, comma).endsWith(";base64")) return new Blob([body]);
  return new Blob([Uint8Array.from(atob(body), (character) => character.charCodeAt(0))]);
}

/** Of a server that does not let pages of other origins see which bytes it sends. */
async function headLength(url: URL, settings: PageSettings): Promise<string | undefined> {
  const response = await request(url, settings, { method: "HEAD" });
  return response.ok ? (response.headers.get("content-length") ?? undefined) : undefined;
}

async function request(url: URL, { fetch, signal, timeout }: PageSettings, init: RequestInit): Promise<Response> {
  const silence = AbortSignal.timeout(timeout);
  try {
    return await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, silence]) : silence });
  } catch (cause) {
    signal?.throwIfAborted();
    throw toNetworkError(cause, url.host);
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  return /^\d+$/.test(text ?? "") ? Number(text) : undefined;
}
