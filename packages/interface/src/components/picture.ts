import { crc32 } from "node:zlib";
import { type EncodedFormat, encodePhoto, loadPhoto, type Photo, type RawPixels } from "@vistazo/image";
import { UserError } from "../errors.js";
import type { FileData } from "../files/file-data.js";
import { type FileResult, type Files, UploadedFile } from "../files/files.js";
import { isRecord } from "../json.js";

/** A picture that a function returns: pixels, or a file of any kind that browsers show. */
export type PictureResult = RawPixels | FileResult;

export interface PictureOptions {
  /** What pixels that the function returns are sent as. Default "png", which keeps them as they are. */
  readonly format?: EncodedFormat;
}

/** The files that photos came from, with a checksum of the pixels. */
const origins = new WeakMap<object, { file: UploadedFile; checksum: number }>();

/** Kinds of files that every browser shows. */
const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

/** Decodes a picture that a client sent: upright RGB. */
export async function receivePhoto(value: unknown, files: Files, label: string): Promise<Photo> {
  const stored = await files.receive(value, label);
  try {
    const photo = await loadPhoto(stored.location, { signal: files.signal });
    if (SHOWN.has(stored.mime)) {
      origins.set(photo, { file: new UploadedFile(stored), checksum: crc32(photo.data) });
    }
    return photo;
  } catch (error) {
    const why = error instanceof Error ? error.message.replaceAll(stored.location, stored.name) : String(error);
    throw new UserError(`"${label}" could not be read as a picture: ${why}`, { code: "bad-file", cause: error });
  }
}

/**
 * Gives a picture to clients. Pixels are encoded, except those of a photo that a client sent and nobody changed: that goes
 * back as the file it was, which is smaller and takes no time.
 */
export async function publishPicture(
  picture: PictureResult,
  files: Files,
  format: EncodedFormat = "png",
): Promise<FileData> {
  if (!isPixels(picture)) return files.publish(picture, "image");
  const origin = origins.get(picture);
  if (origin && crc32(picture.data) === origin.checksum) return files.publish(origin.file);
  return files.publish(await encodePhoto(picture, format), `image.${format}`);
}

export function isPixels(value: unknown): value is RawPixels {
  return (
    isRecord(value) &&
    typeof value.width === "number" &&
    typeof value.height === "number" &&
    ArrayBuffer.isView(value.data)
  );
}
