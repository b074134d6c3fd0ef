import { networkFetch } from "@vistazo/network";
import { CheckpointError } from "./error.js";
import type { RemoteFile } from "./stored-file.js";

/** Redirects and proxies may answer something else than what was asked for; only the exact bytes count. */
const identity = { "accept-encoding": "identity" };

/**
 * A file on a server, once its server has shown that it answers ranges.
 *
 * @throws CheckpointError file-not-found; ranges-refused where the server sends something else than the bytes that were asked for.
 */
export async function findRemoteFile(url: string | URL, signal?: AbortSignal): Promise<RemoteFile> {
  const address = String(url);
  const response = await request(address, { ...identity, range: "bytes=0-0" }, signal);
  await response.arrayBuffer();
  const range = contentRange(response);
  if (range?.first !== 0 || range.last !== 0) throw refused(address);
  const etag = response.headers.get("etag");
  // A weak one says nothing of the bytes.
  return { url: address, size: range.size, ...(etag && !etag.startsWith("W/") && { etag }) };
}

/** Exactly these bytes of a file, as it was when it was found. */
export async function readRange(
  { url, size, etag }: RemoteFile,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (length === 0) return new Uint8Array(0);
  const last = offset + length - 1;
  const condition = etag && { "if-range": etag };
  const response = await request(url, { ...identity, range: `bytes=${offset}-${last}`, ...condition });
  const range = contentRange(response);
  if (!range || range.first !== offset || range.last !== last) throw refused(url);
  const now = response.headers.get("etag");
  if (range.size !== size || (etag && now && now !== etag)) {
    throw new CheckpointError("download-interrupted", `${url} has changed while it was read; open it again.`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length !== length) {
    throw new CheckpointError("download-interrupted", `${url} sent ${bytes.length} bytes in place of ${length}.`);
  }
  return bytes;
}

async function request(url: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await networkFetch(url, { headers, ...(signal && { signal }) });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new CheckpointError("hub-unavailable", `${url} cannot be fetched: ${reasonOf(cause as Error)}.`, { cause });
  }
  if (response.ok) return response;
  await response.body?.cancel();
  if (response.status === 404) throw new CheckpointError("file-not-found", `There is no file at ${url}.`);
  throw new CheckpointError("hub-unavailable", `${url} was answered with status ${response.status}.`);
}

/** What `fetch` says is "fetch failed" of everything. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? cause.message : message;
}

/** Which bytes an answer holds, as it says itself: nothing of an answer with the whole file, however long. */
function contentRange({ status, headers }: Response): { first: number; last: number; size: number } | undefined {
  const parts = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get("content-range") ?? "");
  if (status !== 206 || !parts) return undefined;
  const [first, last, size] = parts.slice(1).map(Number);
  return last < size && Number.isSafeInteger(size) ? { first, last, size } : undefined;
}

function refused(url: string): CheckpointError {
  return new CheckpointError(
    "ranges-refused",
    `The server of ${url} does not send the parts of a file that are asked for; download the file and open that.`,
  );
}
