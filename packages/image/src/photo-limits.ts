import { ImageError } from "./errors.js";
import type { Size } from "./raw-image.js";

/** What a photo may measure; its size is read before it is decoded. */
export interface PhotoLimits {
  /** Photos of more pixels are refused. Default 100 million. */
  readonly maxPixels?: number;
  /** Photos of a longer width or height are refused: endless strips cost more than their pixels. Default 65,535, as in JPEG. */
  readonly maxSide?: number;
}

export interface DecodeOptions extends PhotoLimits {
  /** How errors call the photo. */
  readonly name?: string;
}

const DEFAULT_MAX_PIXELS = 100_000_000;
const DEFAULT_MAX_SIDE = 65_535;

/** @throws ImageError `too-large` */
export function checkPhotoSize({ width, height }: Size, options: DecodeOptions): void {
  const { name = "The photo", maxPixels = DEFAULT_MAX_PIXELS, maxSide = DEFAULT_MAX_SIDE } = options;
  const refuse = (limit: string, option: string): never => {
    throw new ImageError(
      "too-large",
      `${name} has ${width} x ${height} pixels, more than the limit of ${limit}; use a smaller photo or raise ${option}.`,
    );
  };
  if (width * height > maxPixels) refuse(String(maxPixels), "maxPixels");
  if (Math.max(width, height) > maxSide) refuse(`${maxSide} on a side`, "maxSide");
}

/** @throws ImageError `too-large` */
export function checkLength(length: number, maxBytes: number, name: string): void {
  if (length <= maxBytes) return;
  throw new ImageError(
    "too-large",
    `${name} has ${length} bytes, more than the limit of ${maxBytes}; raise maxBytes if that is meant.`,
  );
}

export function heicRefused(name: string): ImageError {
  return new ImageError(
    "unsupported-format",
    `${name} is a HEIC photo, which cannot be decoded here; save it as JPEG or PNG (on an iPhone: Settings, Camera, Formats, Most Compatible), or hand over pixels decoded with the package heic-decode.`,
  );
}
