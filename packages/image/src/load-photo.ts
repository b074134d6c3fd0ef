import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { ImageError } from "./errors.js";
import { type Photo, type RawPixels, toRgb } from "./raw-image.js";

/** A photo as a person has it: path, http(s), file or data URL, the bytes of a file, or decoded pixels. */
export type PhotoInput = string | URL | Uint8Array | ArrayBuffer | Blob | RawPixels;

export interface LoadPhotoOptions {
  /** Photos of more pixels are refused before they are decoded. Default 100 million. */
  readonly maxPixels?: number;
  /** Files and downloads of more bytes are refused. Default 100 MB. */
  readonly maxBytes?: number;
  /** For downloads, in all. Default 30 s. */
  readonly timeoutMs?: number;
  /** Allow URLs on private, loopback and link-local addresses. Default false. */
  readonly allowPrivateHosts?: boolean;
  readonly signal?: AbortSignal;
}

/** Decodes a photo to upright RGB as Pillow does. */
export async function loadPhoto(input: PhotoInput, options: LoadPhotoOptions = {}): Promise<Photo> {
  if (isPixels(input)) return toRgb(input);
  const bytes = await readBytes(input);
  const { data, info } = await sharp(bytes, { limitInputPixels: options.maxPixels ?? 100e6 })
    .autoOrient()
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return toRgb({ data, width: info.width, height: info.height, channels: info.channels });
}

function isPixels(input: PhotoInput): input is RawPixels {
  return typeof input === "object" && "data" in input && "width" in input;
}

async function readBytes(input: Exclude<PhotoInput, RawPixels>): Promise<Uint8Array> {
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  if (input instanceof Blob) return new Uint8Array(await input.arrayBuffer());
  const text = String(input);
  if (/^https?:/i.test(text)) throw new ImageError("bad-url", "Not supported yet.");
  if (/^data:/i.test(text)) return new Uint8Array(await (await fetch(text)).arrayBuffer());
  return readFile(/^file:/i.test(text) ? fileURLToPath(text) : text);
}
