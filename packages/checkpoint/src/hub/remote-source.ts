import type { ByteSource } from "../byte-source.js";
import { CheckpointError } from "../error.js";
import { type HubClient, NetworkError, type Subject, toNetworkError } from "./hub-client.js";
import { type ModelId, resolveUrl } from "./model-id.js";
import type { RemoteFile } from "./tree.js";

/** What is read at once: headers are read in small steps, each of which would be a request, redirected. */
const WINDOW = 32 * 1024;

/** A file on the Hub that is read in parts, without being kept. */
export function remoteSource(client: HubClient, model: ModelId, file: RemoteFile, subject: Subject): ByteSource {
  const { endpoint, attempts, timeout, signal } = client.settings;
  const url = resolveUrl(endpoint, model, model.revision, file.name);

  async function readOnce(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const last = offset + length - 1;
    const headers = { "accept-encoding": "identity", range: `bytes=${offset}-${last}` };
    const signals = [AbortSignal.timeout(timeout), ...(signal ? [signal] : [])];
    const answer = await client.request(url, headers, AbortSignal.any(signals));
    const { response, origin } = answer;
    if (!response.ok) throw await client.failure(answer, subject);
    const whole = response.status === 200 && offset === 0 && length === file.bytes;
    if (!whole && !response.headers.get("content-range")?.startsWith(`bytes ${offset}-${last}/`)) {
      await response.body?.cancel();
      throw new CheckpointError(
        "ranges-refused",
        `${new URL(origin).host} does not send the parts of ${file.name} that are asked for.`,
      );
    }
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      signal?.throwIfAborted();
      throw toNetworkError(cause, new URL(origin).host);
    }
    if (bytes.length !== length)
      throw new NetworkError(`${new URL(origin).host} sent ${bytes.length} of ${length} bytes`);
    return bytes;
  }

  let window = { start: 0, bytes: new Uint8Array(0) };
  return {
    size: file.bytes,
    async read(offset, length) {
      try {
        if (offset < window.start || offset + length > window.start + window.bytes.length) {
          const ahead = Math.min(Math.max(length, WINDOW), file.bytes - offset);
          window = { start: offset, bytes: await client.retry(attempts, () => readOnce(offset, ahead)) };
        }
        return window.bytes.slice(offset - window.start, offset - window.start + length);
      } catch (cause) {
        signal?.throwIfAborted();
        if (cause instanceof CheckpointError) throw cause;
        throw new CheckpointError("download-interrupted", `${file.name} cannot be read: ${(cause as Error).message}.`, {
          cause,
        });
      }
    },
    async close() {},
  };
}
