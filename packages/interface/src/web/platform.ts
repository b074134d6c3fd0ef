/** What components need of a page that runs its function itself; node/platform.ts has the same for Node. */

import type { EncodedFormat } from "@vistazo/image";
import { asRawImage, encodePng, type RawPixels } from "@vistazo/image/pure";
import { InterfaceError } from "../errors.js";

/** A page has no files of a server. */
export async function readBytes(path: string): Promise<Buffer> {
  throw new InterfaceError("bad-file", `A page cannot read ${path} from the disk.`);
}

/** Nobody but the page's own form has a photo between what was put in and what is shown: none is changed. */
export function checksum(_bytes: Uint8Array): number {
  return 0;
}

/** PNG only: what task forms ask for. @throws InterfaceError `bad-option` */
export async function encodePhoto(pixels: RawPixels, format: EncodedFormat): Promise<Uint8Array> {
  if (format !== "png") throw new InterfaceError("bad-option", `A page writes pictures as png, not as ${format}.`);
  const { data, width, height, channels } = asRawImage(pixels);
  return encodePng({ data, width, height, channels });
}
