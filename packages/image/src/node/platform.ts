/** How photos are read and decoded in Node; web/platform.ts has the same for pages. */
export { decodePhoto } from "./decode-photo.js";
export { guardedFetch as fetchPhoto } from "./guarded-fetch.js";
export { readPath } from "./read-path.js";

export function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}
