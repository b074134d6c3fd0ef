import type { Metadata, Sharp } from "sharp";
import { bmpSize, decodeBmp } from "../bmp.js";
import { ImageError } from "../errors.js";
import { decodeGif, gifSize } from "../gif.js";
import { type PhotoFormat, requirePhotoFormat } from "../photo-format.js";
import { checkPhotoSize, type DecodeOptions, heicRefused } from "../photo-limits.js";
import { photoOrientation } from "../photo-orientation.js";
import { withoutTransparency } from "../png-chunks.js";
import { type Photo, type Size, toRgb } from "../raw-image.js";
import { readTiffLayout, type TiffSource } from "../tiff-layout.js";
import { clipToGray, cmykToRgb, divideByAlpha } from "../to-rgb.js";

/**
 * The bytes of a JPEG, PNG, WebP, AVIF, GIF, TIFF or BMP file to upright RGB, with the pixels of Pillow's
 * `ImageOps.exif_transpose(Image.open(…)).convert("RGB")`: the first frame or page, alpha dropped, colour profiles
 * and gamma ignored, CMYK by its formula, 16-bit gray cut off at 255, other 16-bit colours by their high bytes.
 * (AVIF decoders round and enlarge chroma differently: equal within one level where chroma is not subsampled.)
 * @throws ImageError `not-a-photo`, `unsupported-format`, `too-large`, `truncated`
 */
export async function decodePhoto(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Photo> {
  const name = options.name ?? "The photo";
  const format = requirePhotoFormat(bytes, name).name;
  switch (format) {
    case "BMP":
      checkPhotoSize(bmpSize(bytes, name), options);
      return decodeBmp(bytes, name);
    case "GIF":
      checkPhotoSize(gifSize(bytes, name), options);
      return decodeGif(bytes, name);
    case "HEIC":
      throw heicRefused(name);
  }
  // Loaded when first needed: it takes a process longer than all else that this package imports.
  const { default: sharp } = await import("sharp");
  const { bytes: source, premultiplied } = prepared(bytes, format, name);
  // The limit is checked below: sharp's own would not say what to do.
  const open = () => sharp(source, { ignoreIcc: true, failOn: "error", limitInputPixels: false });
  try {
    const metadata = await open().metadata();
    checkPhotoSize(metadata, options);
    const orientation = format === "AVIF" ? orientationOf(metadata) : await photoOrientation(bytes, format);
    return await decodeRgb(turnUpright(open(), orientation), metadata, premultiplied);
  } catch (error) {
    if (error instanceof ImageError) throw error;
    throw isSequence(bytes) ? sequenceRefused(name, error) : unreadable(error, name);
  }
}

/** Whether an AVIF is of pictures that move; some hold a still one, too. Source: AVIF 1.1, section 6.3. */
function isSequence(bytes: Uint8Array): boolean {
  return ["ftypavis", "ftypmsf1"].includes(String.fromCharCode(...bytes.subarray(4, 12)));
}

function sequenceRefused(name: string, cause: unknown): ImageError {
  const message = `${name} is an AVIF of moving pictures, which cannot be read; save one of them as PNG or JPEG.`;
  return new ImageError("unsupported-format", message, { cause });
}

/** A photo's size once it is upright, and its orientation in the file, 1 to 8 as in EXIF. */
export interface UprightSize extends Size {
  readonly orientation: number;
}

/**
 * The size that {@link decodePhoto} would give, without decoding.
 * @throws ImageError `not-a-photo`, `unsupported-format`, `truncated`
 */
export async function readPhotoSize(bytes: Uint8Array, name = "The photo"): Promise<UprightSize> {
  const format = requirePhotoFormat(bytes, name).name;
  if (format === "BMP") return { ...onlySize(bmpSize(bytes, name)), orientation: 1 };
  if (format === "GIF") return { ...onlySize(gifSize(bytes, name)), orientation: 1 };
  if (format === "HEIC") throw heicRefused(name);
  const { default: sharp } = await import("sharp");
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const orientation = format === "AVIF" ? orientationOf(metadata) : await photoOrientation(bytes, format);
    const { width, height } = metadata;
    return orientation >= 5 ? { width: height, height: width, orientation } : { width, height, orientation };
  } catch (error) {
    throw unreadable(error, name);
  }
}

function onlySize({ width, height }: Size): Size {
  return { width, height };
}

/** What sharp's decoders would read otherwise than Pillow, put so that they do not. */
function prepared(bytes: Uint8Array, format: PhotoFormat["name"], name: string): TiffSource {
  if (format === "TIFF") return readTiffLayout(bytes, name);
  return { bytes: format === "PNG" ? withoutTransparency(bytes) : bytes, premultiplied: false };
}

/** The orientation of AVIF's EXIF, 1 to 8; else XMP's. */
function orientationOf(metadata: Metadata): number {
  if (metadata.orientation !== undefined) return metadata.orientation;
  const xmp = metadata.xmp && /tiff:Orientation(?:="|>)([0-9])/.exec(metadata.xmp.toString("latin1"));
  return xmp ? Number(xmp[1]) : 1;
}

/** What brings each orientation upright; sharp mirrors before it turns. */
const TURNS: Readonly<Record<number, { readonly angle: number; readonly flip?: boolean; readonly flop?: boolean }>> = {
  2: { angle: 0, flop: true },
  3: { angle: 180 },
  4: { angle: 0, flip: true },
  5: { angle: 90, flip: true },
  6: { angle: 90 },
  7: { angle: 90, flop: true },
  8: { angle: 270 },
};

function turnUpright(image: Sharp, orientation: number): Sharp {
  const turn = TURNS[orientation];
  if (!turn) return image;
  return image
    .rotate(turn.angle)
    .flip(turn.flip ?? false)
    .flop(turn.flop ?? false);
}

async function decodeRgb(image: Sharp, { space, channels, depth }: Metadata, premultiplied: boolean): Promise<Photo> {
  const deep = depth === "ushort" || depth === "short";
  if (space === "cmyk") {
    const ink = await samples(
      image
        .pipelineColourspace("cmyk")
        .toColourspace("cmyk")
        .raw({ depth: deep ? "ushort" : "uchar" }),
    );
    return { data: cmykToRgb(highBytes(ink), ink.channels), width: ink.width, height: ink.height, channels: 3 };
  }
  if (channels === 1 && deep) {
    const gray = await samples(image.toColourspace("grey16").raw({ depth }));
    const values = depth === "ushort" ? gray.data : new Int16Array(gray.data.buffer);
    return toRgb({ ...gray, data: clipToGray(values), channels: 1 });
  }
  if (premultiplied) {
    const times = await samples(image.toColourspace(deep ? "rgb16" : "srgb").raw({ depth: deep ? "ushort" : "uchar" }));
    return {
      data: divideByAlpha(highBytes(times), times.channels),
      width: times.width,
      height: times.height,
      channels: 3,
    };
  }
  const { data, width, height, channels: kept } = await samples(image.removeAlpha().toColourspace("srgb").raw());
  return toRgb({ data: highBytes({ data }), width, height, channels: kept });
}

interface Samples extends Size {
  readonly data: Uint8Array | Uint16Array;
  readonly channels: number;
}

async function samples(image: Sharp): Promise<Samples> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  // A plain view, or, of 16 bits, a copy that begins where it must: the slice() of a Buffer does neither.
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const wide = data.byteLength === info.width * info.height * info.channels * 2;
  return {
    data: wide ? new Uint16Array(bytes.slice().buffer) : bytes,
    width: info.width,
    height: info.height,
    channels: info.channels,
  };
}

/** 8 bits of each sample, as Pillow reduces 16. */
function highBytes({ data }: Pick<Samples, "data">): Uint8Array {
  return data instanceof Uint8Array ? data : Uint8Array.from(data, (value) => value >> 8);
}

function unreadable(error: unknown, name: string): ImageError {
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new ImageError("truncated", `${name} is damaged or incomplete and cannot be decoded (${reason}).`, {
    cause: error,
  });
}
