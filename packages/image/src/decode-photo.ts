import type { Metadata, Sharp } from "sharp";
import { ImageError } from "./errors.js";
import { gifMargin } from "./gif-margin.js";
import { requirePhotoFormat } from "./photo-format.js";
import { type Photo, type RawImage, toRgb } from "./raw-image.js";
import { clipToGray, cmykToRgb } from "./to-rgb.js";

export interface DecodeOptions {
  /** Photos of more pixels are refused before they are decoded. Default 100 million. */
  readonly maxPixels?: number;
  /** How errors call the photo. */
  readonly name?: string;
}

export const DEFAULT_MAX_PIXELS = 100_000_000;

/**
 * The bytes of a JPEG, PNG, WebP, AVIF, GIF or TIFF file to upright RGB, with the pixels of Pillow's
 * `ImageOps.exif_transpose(Image.open(…)).convert("RGB")`: the first frame or page, alpha dropped, colour profiles
 * and gamma ignored, CMYK by its formula, 16-bit gray cut off at 255, other 16-bit colours by their high bytes.
 * (AVIF decoders round and enlarge chroma differently: equal within one level where chroma is not subsampled.)
 * @throws ImageError `not-a-photo`, `unsupported-format`, `too-large`, `truncated`
 */
export async function decodePhoto(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Photo> {
  const name = options.name ?? "The photo";
  if (requirePhotoFormat(bytes, name).name === "HEIC") {
    throw new ImageError(
      "unsupported-format",
      `${name} is a HEIC photo, which cannot be decoded here; save it as JPEG or PNG (on an iPhone: Settings, Camera, Formats, Most Compatible).`,
    );
  }
  // Loaded when first needed: it takes a process longer than all else that this package imports.
  const { default: sharp } = await import("sharp");
  // The limit is checked below: sharp's own would not say what to do.
  const open = () => sharp(bytes, { ignoreIcc: true, failOn: "error", limitInputPixels: false });
  try {
    const metadata = await open().metadata();
    checkPixels(metadata, options.maxPixels ?? DEFAULT_MAX_PIXELS, name);
    const upright = turnUpright(open(), orientationOf(metadata));
    const photo = await decodeRgb(upright, metadata);
    if (metadata.format === "gif") paintMargin(photo, bytes);
    return photo;
  } catch (error) {
    if (error instanceof ImageError) throw error;
    throw unreadable(error, name);
  }
}

function checkPixels({ width, height }: Metadata, maxPixels: number, name: string): void {
  if (width * height <= maxPixels) return;
  throw new ImageError(
    "too-large",
    `${name} has ${width} x ${height} pixels, more than the limit of ${maxPixels}; use a smaller photo or raise maxPixels.`,
  );
}

/** EXIF's orientation, 1 to 8; else XMP's, as Pillow. */
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

async function decodeRgb(image: Sharp, { space, channels, depth }: Metadata): Promise<Photo> {
  if (space === "cmyk") {
    const { data, ...size } = await pixels(image.pipelineColourspace("cmyk").toColourspace("cmyk").raw());
    return { ...size, data: cmykToRgb(data), channels: 3 };
  }
  if (channels === 1 && (depth === "ushort" || depth === "short")) {
    const { data, ...size } = await pixels(image.toColourspace("grey16").raw({ depth }));
    const { buffer } = data.slice();
    const values = depth === "ushort" ? new Uint16Array(buffer) : new Int16Array(buffer);
    return toRgb({ ...size, data: clipToGray(values), channels: 1 });
  }
  return toRgb(await pixels(image.removeAlpha().toColourspace("srgb").raw()));
}

async function pixels(image: Sharp): Promise<RawImage> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  // A plain view: the slice() of a Buffer does not copy.
  const view = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { data: view, width: info.width, height: info.height, channels: info.channels as RawImage["channels"] };
}

function paintMargin({ data, width, height }: Photo, bytes: Uint8Array): void {
  const margin = gifMargin(bytes);
  if (!margin) return;
  const { frame, colour } = margin;
  const fill = (y: number, left: number, right: number) => {
    for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at += 3) data.set(colour, at);
  };
  for (let y = 0; y < height; y++) {
    const inside = y >= frame.top && y < frame.bottom;
    fill(y, 0, inside ? Math.min(frame.left, width) : width);
    if (inside) fill(y, frame.right, width);
  }
}

function unreadable(error: unknown, name: string): ImageError {
  const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return new ImageError("truncated", `${name} is damaged or incomplete and cannot be decoded (${reason}).`, {
    cause: error,
  });
}
