/** How photos are read and decoded in a page; node/platform.ts has the same for Node. */
import { ImageError } from "../errors.js";
import { checkLength } from "../photo-limits.js";
import { DEFAULT_MAX_BYTES, DEFAULT_TIMEOUT_MS, describe, type FetchPhotoOptions } from "../photo-source.js";

export { bitmapPixels, decodePhoto } from "./decode-photo.js";

/**
 * The bytes behind an address, as far as the page may have them: browsers keep pages away from what is not theirs.
 * @throws ImageError `fetch-failed`, `too-large`, `timeout`; the signal's reason when aborted
 */
export async function fetchPhoto(url: string, options: FetchPhotoOptions = {}): Promise<Uint8Array> {
  const { maxBytes = DEFAULT_MAX_BYTES, timeoutMs = DEFAULT_TIMEOUT_MS, signal } = options;
  const name = describe(new URL(url));
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
      credentials: "omit",
    });
    if (!response.ok) throw new ImageError("fetch-failed", `${name} was answered with status ${response.status}.`);
    return await readBody(response, maxBytes, name);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ImageError) throw error;
    if (timeout.aborted) throw new ImageError("timeout", `${name} did not arrive within ${timeoutMs / 1000} s.`);
    throw new ImageError("fetch-failed", `${name} cannot be fetched by this page (${error}).`, { cause: error });
  }
}

async function readBody(response: Response, maxBytes: number, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body!.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > maxBytes) await reader.cancel();
    checkLength(length, maxBytes, name);
    pieces.push(next.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** A page has no paths. */
export async function readPath(text: string, _maxBytes: number, _signal?: AbortSignal): Promise<never> {
  throw new ImageError(
    "not-found",
    `A page cannot read ${JSON.stringify(text.slice(0, 200))} from the disk: hand over a File, or an http address.`,
  );
}

/** @throws ImageError `bad-url` */
export function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new ImageError("bad-url", "A data URL's base64 data is damaged.", { cause });
  }
}
