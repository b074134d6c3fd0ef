import { WEIGHT_NAMES } from "../choose-weights.js";
import { isSafeSegment } from "../file-name.js";
import { CONFIG_NAMES } from "../read-model.js";
import type { HubClient } from "./hub-client.js";
import { isCommit, type ModelId, resolveUrl } from "./model-id.js";
import { isSha256, type RemoteFile } from "./tree.js";

/** A file and the commit that it is of. */
export interface ProbedFile {
  readonly file: RemoteFile;
  readonly commit: string;
}

/**
 * Finds a model's files by asking for each that could matter. This is for mirrors which pass files through but answer no
 * questions about models; Python's transformers, which asks for files only, is content with them.
 *
 * @returns `undefined` where there is not even a config.json
 */
export async function probeRepository(
  client: HubClient,
  model: ModelId,
): Promise<{ commit: string; files: Map<string, RemoteFile> } | undefined> {
  const [first, ...others] = CONFIG_NAMES;
  const config = await probeFile(client, model, model.revision, first);
  if (!config) return undefined;
  const { commit } = config;
  const found = await Promise.all([...others, ...WEIGHT_NAMES].map((name) => probeFile(client, model, commit, name)));
  const files = [config, ...found].flatMap((probed) => (probed ? [[probed.file.name, probed.file] as const] : []));
  return { commit, files: new Map(files) };
}

/** @returns `undefined` where there is no such file, or no Hub's answer to the question */
export async function probeFile(
  client: HubClient,
  model: ModelId,
  revision: string,
  name: string,
): Promise<ProbedFile | undefined> {
  const { endpoint, timeout, signal } = client.settings;
  const signals = [AbortSignal.timeout(timeout), ...(signal ? [signal] : [])];
  const headers = { "accept-encoding": "identity", range: "bytes=0-0" };
  const answer = await client.request(resolveUrl(endpoint, model, revision, name), headers, AbortSignal.any(signals));
  const { response, etag, commit } = answer;
  await response.body?.cancel();
  const bytes = answer.linkedBytes ?? totalBytes(response);
  const isHub = etag !== undefined && isSafeSegment(etag) && commit !== undefined && isCommit(commit);
  if (!response.ok || !isHub || bytes === undefined) return undefined;
  return { commit, file: { name, bytes, etag, sha256: isSha256(etag) ? etag : undefined } };
}

/** Of the whole file, whether the answer holds all of it or a part. */
function totalBytes({ status, headers }: Response): number | undefined {
  const total = status === 206 ? headers.get("content-range")?.split("/")[1] : headers.get("content-length");
  return /^\d+$/.test(total ?? "") ? Number(total) : undefined;
}
