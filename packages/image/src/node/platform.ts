/** How photos are read and decoded in Node; web/platform.ts has the same for pages. */
import { ImageError } from "../errors.js";
import type { BitmapLike } from "../photo-input.js";

export { decodePhoto } from "./decode-photo.js";
export { guardedFetch as fetchPhoto } from "./guarded-fetch.js";
export { readPath } from "./read-path.js";

export function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}

/** Node has no bitmaps. */
export async function bitmapPixels(_bitmap: BitmapLike): Promise<never> {
  throw new ImageError("bad-argument", "Only a page has bitmaps: hand over a file's bytes, or pixels.");
}
