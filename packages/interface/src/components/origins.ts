import type { Photo, RawPixels } from "@vistazo/image";
import { checksum } from "#platform";
import type { FileResult } from "../files/files.js";

/** The files that photos came from, with a checksum of the pixels. */
const origins = new WeakMap<object, { readonly file: FileResult; readonly checksum: number }>();

/** Notes what file a photo came from, which is shown in its place as long as nobody changes its pixels. */
export function noteOrigin(photo: Photo, file: FileResult): void {
  origins.set(photo, { file, checksum: checksum(photo.data) });
}

/** The file that pixels came from, if they are still what it holds. */
export function originOf(pixels: RawPixels): FileResult | undefined {
  const origin = origins.get(pixels);
  return origin && checksum(pixels.data as Uint8Array) === origin.checksum ? origin.file : undefined;
}
