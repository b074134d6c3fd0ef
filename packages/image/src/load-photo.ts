import { traced } from "@vistazo/tracing";
import { bitmapPixels, decodePhoto, fetchPhoto, fromBase64, readPath } from "#platform";
import { ImageError } from "./errors.js";
import type { GuardedFetchOptions } from "./node/guarded-fetch.js";
import { type BitmapLike, isBitmap, isRawPixels, type PhotoInput, type PlainPhoto, plainPhoto } from "./photo-input.js";
import { checkLength, checkPhotoSize, type PhotoLimits } from "./photo-limits.js";
import { DEFAULT_MAX_BYTES, describe } from "./photo-source.js";
import { type Photo, type RawPixels, toRgb } from "./raw-image.js";
import { shownPicture } from "./short-inspect.js";

/** Limits for photos from outside, of which those on time and addresses are for downloads. */
export interface LoadPhotoOptions extends GuardedFetchOptions, PhotoLimits {}

/**
 * A photo from wherever it is, decoded to upright RGB as Pillow does (see `decodePhoto`).
 * Decoded pixels are taken as they are, upright; theirs are not copied if they are RGB.
 * @throws ImageError `not-found`, `not-a-photo`, `unsupported-format`, `too-large`, `truncated`, and those of `guardedFetch`
 */
export async function loadPhoto(input: PhotoInput, options: LoadPhotoOptions = {}): Promise<Photo> {
  return shownPicture(await decodedPhoto(input, options));
}

async function decodedPhoto(input: PhotoInput, options: LoadPhotoOptions): Promise<Photo> {
  options.signal?.throwIfAborted();
  const plain = await plainPhoto(input, options.maxBytes);
  if (isBitmap(plain)) {
    checkPhotoSize(plain, options);
    return bitmapPixels(plain);
  }
  if (isRawPixels(plain)) return toRgb(plain);
  const { bytes, name } = await readInput(plain, options);
  options.signal?.throwIfAborted();
  const limits = { maxPixels: options.maxPixels, maxSide: options.maxSide };
  const photo = await traced("decode", () => decodePhoto(bytes, { ...limits, name }));
  options.signal?.throwIfAborted();
  return photo;
}

interface NamedBytes {
  readonly bytes: Uint8Array;
  readonly name: string;
}

async function readInput(
  input: Exclude<PlainPhoto, RawPixels | BitmapLike>,
  options: LoadPhotoOptions,
): Promise<NamedBytes> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (input instanceof Uint8Array) return { bytes: checkBytes(input, maxBytes), name: "The photo" };
  if (input instanceof ArrayBuffer) return { bytes: checkBytes(new Uint8Array(input), maxBytes), name: "The photo" };
  if (input instanceof Blob) {
    checkLength(input.size, maxBytes, "The photo");
    return { bytes: new Uint8Array(await input.arrayBuffer()), name: "The photo" };
  }
  if (typeof input !== "string") {
    throw new ImageError(
      "bad-argument",
      "A photo is a path, a URL, the bytes of a file, a stream of them or decoded pixels.",
    );
  }
  const text = input;
  if (/^https?:/i.test(text)) {
    const bytes = await fetchPhoto(text, options);
    return { bytes, name: describe(new URL(text)) };
  }
  if (/^data:/i.test(text)) return { bytes: readDataUrl(text, maxBytes), name: "The photo" };
  return readPath(text, maxBytes, options.signal);
}

function checkBytes(bytes: Uint8Array, maxBytes: number): Uint8Array {
  checkLength(bytes.length, maxBytes, "The photo");
  return bytes;
}

/** RFC 2397. */
function readDataUrl(text: string, maxBytes: number): Uint8Array {
  const comma = text.indexOf(",");
  if (comma < 0) throw new ImageError("bad-url", "A data URL needs a comma before its data.");
  const base64 = /;\s*base64\s*$/i.test(text.slice(0, comma));
  const length = base64 ? Math.floor((text.length - comma - 1) * 0.75) : text.length - comma - 1;
  checkLength(length, maxBytes, "The photo");
  const data = text.slice(comma + 1);
  return base64 ? fromBase64(data.includes("%") ? percentDecoded(data) : data) : latin1Bytes(percentDecoded(data));
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
