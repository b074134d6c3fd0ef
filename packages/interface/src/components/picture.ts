import { type EncodedFormat, ImageError, type ImageErrorCode, type Photo, type RawPixels } from "@vistazo/image";
import { encodePhoto } from "#platform";
import { FieldError, InterfaceError } from "../errors.js";
import type { FileData } from "../files/file-data.js";
import type { FileResult, Files } from "../files/files.js";
import { UploadedFile } from "../files/uploaded-file.js";
import { isRecord } from "../json.js";
import { badOutput } from "./define.js";
import { noteOrigin, originOf } from "./origins.js";

/** A picture that a function returns: pixels, or a file of any kind that browsers show. */
export type PictureResult = RawPixels | FileResult;

export interface PictureOptions {
  /** What pixels that the function returns are sent as. Default "png", which keeps them as they are. */
  readonly format?: EncodedFormat;
}

/** Kinds of files that every browser shows. */
const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

/** Photos that are read here and that browsers do not show: they are given as pixels. */
const NOT_SHOWN = new Set(["image/tiff", "image/bmp"]);

/** Why a picture cannot be read, in Spanish. */
const UNREADABLE: Partial<Record<ImageErrorCode, string>> = {
  "not-a-photo": "no es una imagen. Elige un archivo JPEG, PNG, WebP, AVIF, GIF, TIFF o BMP.",
  "unsupported-format": "su formato no se lee aquí. Elige un archivo JPEG, PNG, WebP, AVIF, GIF, TIFF o BMP.",
  truncated: "está dañada o incompleta. Elige otra.",
  "too-large": "tiene demasiados píxeles. Elige una más pequeña.",
};

/** Decodes a picture that a client sent: upright RGB. */
export async function receivePhoto(value: unknown, files: Files, label: string): Promise<Photo> {
  const stored = await files.receive(value, label);
  try {
    const photo = await files.decode(stored);
    if (SHOWN.has(stored.mime)) noteOrigin(photo, new UploadedFile(stored));
    return photo;
  } catch (error) {
    // What else goes wrong is none of the person's doing, and may name what is not theirs to know.
    if (!(error instanceof ImageError)) throw error;
    throw new FieldError(
      label,
      (field) => ({
        en: `"${field}" could not be read as a picture: ${error.message}`,
        es: `«${field}» no se ha podido leer como imagen: ${UNREADABLE[error.code] ?? "elige otro archivo."}`,
      }),
      { code: "bad-file", cause: error },
    );
  }
}

/**
 * Gives a picture to clients. Pixels are encoded, except those of a photo that a client sent and nobody changed: that goes
 * back as the file it was, which is smaller and takes no time.
 */
export async function publishPicture(
  picture: PictureResult,
  files: Files,
  label: string,
  format: EncodedFormat = "png",
): Promise<FileData> {
  if (picture instanceof UploadedFile && NOT_SHOWN.has(picture.type)) {
    const pixels = await files.decode({ location: picture.path, name: picture.name }).catch((cause: unknown) => {
      throw unusable(label, cause);
    });
    return publishPicture(pixels, files, label, format);
  }
  if (!isPixels(picture)) return publishFile(picture, files, label, PICTURE);
  const origin = originOf(picture);
  if (origin) return files.publish(origin);
  const bytes = await encodePhoto(picture, format).catch((cause: unknown) => {
    throw unusable(label, cause);
  });
  return files.publish(bytes, `image.${format}`);
}

const PICTURE = "a picture: pixels ({ data, width, height }), bytes, a Blob, a path or an address";

/**
 * Gives a file to clients that the function made.
 * @throws InterfaceError `bad-output`
 */
export async function publishFile(file: FileResult, files: Files, label: string, expected: string): Promise<FileData> {
  const fits =
    typeof file === "string" || file instanceof Uint8Array || file instanceof Blob || file instanceof UploadedFile;
  if (!fits) throw badOutput(label, expected, file);
  return files.publish(file, "image").catch((cause: unknown) => {
    throw unusable(label, cause);
  });
}

function unusable(label: string, cause: unknown): unknown {
  if (cause instanceof InterfaceError && cause.code !== "bad-file") return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new InterfaceError("bad-output", `The function's value for "${label}" cannot be used: ${why}`, { cause });
}

export function isPixels(value: unknown): value is RawPixels {
  return (
    isRecord(value) &&
    typeof value.width === "number" &&
    typeof value.height === "number" &&
    ArrayBuffer.isView(value.data)
  );
}
