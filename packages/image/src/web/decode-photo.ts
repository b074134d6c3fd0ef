import { bmpSize, decodeBmp } from "../bmp.js";
import { ImageError } from "../errors.js";
import { decodeGif, gifSize } from "../gif.js";
import { requirePhotoFormat } from "../photo-format.js";
import type { BitmapLike } from "../photo-input.js";
import { checkPhotoSize, type DecodeOptions, heicRefused } from "../photo-limits.js";
import { withoutTransparency } from "../png-chunks.js";
import { type Photo, toRgb } from "../raw-image.js";

/** What a decoded frame may hold as it is; others are colours of video. */
const RGB_FORMATS: readonly (string | null)[] = ["RGBA", "RGBX", "BGRA", "BGRX"];

/**
 * The bytes of a JPEG, PNG, WebP, AVIF, GIF or BMP file to upright RGB, by the browser's decoders: colour profiles are ignored, alpha is
 * dropped. The pixels are Pillow's where the decoders agree, as of 8-bit JPEG and PNG; of CMYK, of more than 8 bits, and under
 * the alpha of lossy WebP and AVIF they may differ.
 * @throws ImageError `not-a-photo`, `unsupported-format`, `too-large`, `truncated`
 */
export async function decodePhoto(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Photo> {
  const { name = "The photo" } = options;
  const format = requirePhotoFormat(bytes, name);
  switch (format.name) {
    case "BMP":
      checkPhotoSize(bmpSize(bytes, name), options);
      return decodeBmp(bytes, name);
    case "GIF":
      checkPhotoSize(gifSize(bytes, name), options);
      return decodeGif(bytes, name);
    case "HEIC":
      throw heicRefused(name);
    case "TIFF":
      throw new ImageError(
        "unsupported-format",
        `${name} is a TIFF file, which browsers cannot decode; save it as PNG.`,
      );
  }
  const plain = format.name === "PNG" ? withoutTransparency(bytes) : bytes;
  const blob = new Blob([plain as Uint8Array<ArrayBuffer>], { type: format.mime });
  try {
    return (await decodeFrame(blob, options)) ?? (await decodeBitmap(blob, options));
  } catch (error) {
    if (error instanceof ImageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${name} is damaged or incomplete, or this browser cannot decode it (${reason}).`;
    throw new ImageError("truncated", message, { cause: error });
  }
}

/** The pixels of a file that holds RGB, its colours untouched by its alpha; undefined where the browser gives something else. */
async function decodeFrame(blob: Blob, options: DecodeOptions): Promise<Photo | undefined> {
  // A JPEG holds colours of video, which canvases turn to RGB as Pillow does; and only they turn it upright.
  if (typeof ImageDecoder === "undefined" || blob.type === "image/jpeg") return undefined;
  if (!(await ImageDecoder.isTypeSupported(blob.type))) return undefined;
  const decoder = new ImageDecoder({ data: blob.stream(), type: blob.type, colorSpaceConversion: "none" });
  try {
    const { image } = await decoder.decode();
    try {
      const { codedWidth: width, codedHeight: height } = image;
      if (!RGB_FORMATS.includes(image.format) || image.displayWidth !== width || image.displayHeight !== height)
        return undefined;
      checkPhotoSize({ width, height }, options);
      const data = new Uint8Array(image.allocationSize());
      const [{ offset, stride }] = await image.copyTo(data);
      if (offset !== 0 || stride !== width * 4) return undefined;
      if (image.format?.startsWith("BGR")) swapRedAndBlue(data);
      return toRgb({ data, width, height, channels: 4 });
    } finally {
      image.close();
    }
  } finally {
    decoder.close();
  }
}

async function decodeBitmap(blob: Blob, options: DecodeOptions): Promise<Photo> {
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: "none", premultiplyAlpha: "none" });
  try {
    checkPhotoSize(bitmap, options);
  } catch (error) {
    bitmap.close();
    throw error;
  }
  return bitmapPixels(bitmap);
}

/** A bitmap's pixels; it is closed. */
export async function bitmapPixels(picture: BitmapLike): Promise<Photo> {
  const bitmap = picture as ImageBitmap;
  try {
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("it has no canvas for its size");
    context.drawImage(bitmap, 0, 0);
    return toRgb(context.getImageData(0, 0, width, height));
  } finally {
    bitmap.close();
  }
}

function swapRedAndBlue(data: Uint8Array): void {
  for (let i = 0; i < data.length; i += 4) {
    const red = data[i];
    data[i] = data[i + 2];
    data[i + 2] = red;
  }
}
