import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { ImageError } from "../errors.js";
import { Mask } from "../mask.js";
import { asRawImage, type RawPixels } from "../raw-image.js";

export type EncodedFormat = "png" | "jpeg" | "webp";

export interface EncodeOptions {
  /** 1 to 100, for JPEG and WebP; default 90. */
  readonly quality?: number;
}

/**
 * Pixels as the bytes of a PNG, JPEG or WebP file; a mask is black and white. Alpha is kept in PNG and WebP, and lies on white in JPEG, which has none.
 * @throws ImageError `bad-argument`
 */
export async function encodePhoto(
  pixels: RawPixels | Mask,
  format: EncodedFormat,
  options: EncodeOptions = {},
): Promise<Uint8Array> {
  const { data, width, height, channels } = asRawImage(pixels instanceof Mask ? pixels.toImage() : pixels);
  const quality = options.quality ?? 90;
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    throw new ImageError("bad-argument", `The quality of a photo is 1 to 100, not ${quality}.`);
  }
  const { default: sharp } = await import("sharp");
  const image = sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  switch (format) {
    case "png":
      return image.png({ compressionLevel: 6 }).toBuffer();
    case "jpeg":
      return image.flatten({ background: "#fff" }).jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer();
    case "webp":
      return image.webp({ quality }).toBuffer();
    default:
      throw new ImageError("bad-argument", `A photo is written as png, jpeg or webp, not ${String(format)}.`);
  }
}

const FORMATS: Readonly<Record<string, EncodedFormat>> = {
  ".png": "png",
  ".jpg": "jpeg",
  ".jpeg": "jpeg",
  ".webp": "webp",
};

/** Writes pixels or a mask to a file whose name ends in .png, .jpg, .jpeg or .webp. @throws ImageError `bad-argument` */
export async function savePhoto(path: string, pixels: RawPixels | Mask, options: EncodeOptions = {}): Promise<void> {
  const format = FORMATS[extname(path).toLowerCase()];
  if (!format) throw new ImageError("bad-argument", `${path} must end in .png, .jpg, .jpeg or .webp.`);
  await writeFile(path, await encodePhoto(pixels, format, options));
}
