import { ImageError } from "./errors.js";

/** Decoded pixels: 8 bits a channel, channels interleaved, rows from the top (H x W x C). */
export interface RawImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 1 gray, 2 gray and alpha, 3 RGB, 4 RGBA. */
  readonly channels: 1 | 2 | 3 | 4;
}

/** A decoded photo: RGB, upright. What models read and results are drawn on. */
export interface Photo extends RawImage {
  readonly channels: 3;
}

/** Pixels as other libraries hold them: a canvas's `ImageData` (no `channels`) or a raw image. */
export interface RawPixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  /** Told from the length of `data` if left out. */
  readonly channels?: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Checks that `pixels` holds what it says (whole positive sizes, width x height x channels bytes), and types it.
 * Nothing is copied.
 * @throws ImageError `bad-argument`
 */
export function asRawImage(pixels: RawPixels): RawImage {
  const { data, width, height } = pixels;
  if (!isSide(width) || !isSide(height)) {
    throw new ImageError(
      "bad-argument",
      `A raw image needs a whole width and height above 0, not ${width} x ${height}.`,
    );
  }
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) {
    throw new ImageError("bad-argument", "A raw image's data must be a Uint8Array or Uint8ClampedArray.");
  }
  const channels = pixels.channels ?? data.length / (width * height);
  if (channels !== 1 && channels !== 2 && channels !== 3 && channels !== 4) {
    throw new ImageError("bad-argument", `A raw image has 1, 2, 3 or 4 channels, not ${channels}.`);
  }
  if (data.length !== width * height * channels) {
    throw new ImageError(
      "bad-argument",
      `A raw image of ${width} x ${height} with ${channels} channels holds ${width * height * channels} bytes, not ${data.length}.`,
    );
  }
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data.buffer, data.byteOffset, data.length);
  return { data: bytes, width, height, channels };
}

/**
 * RGB from 1, 2, 3 or 4 channels as Pillow's `convert("RGB")`: gray is repeated, alpha is dropped, not blended.
 * An RGB image is returned as it is.
 */
export function toRgb(pixels: RawPixels): Photo {
  const image = asRawImage(pixels);
  if (isPhoto(image)) return image;
  const { data: source, width, height, channels } = image;
  const data = new Uint8Array(width * height * 3);
  const green = channels < 3 ? 0 : 1;
  const blue = channels < 3 ? 0 : 2;
  for (let from = 0, to = 0; to < data.length; from += channels, to += 3) {
    data[to] = source[from];
    data[to + 1] = source[from + green];
    data[to + 2] = source[from + blue];
  }
  return { data, width, height, channels: 3 };
}

function isPhoto(image: RawImage): image is Photo {
  return image.channels === 3;
}

function isSide(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

/** Pixels of the largest image that is made, whoever asks for it. */
const MOST_PIXELS = 2 ** 29;

/** @throws ImageError `bad-argument` unless both sides are whole and above 0; `too-large` for over 2^29 pixels. */
export function checkSize({ width, height }: Size, what: string): void {
  if (!isSide(width) || !isSide(height)) {
    throw new ImageError("bad-argument", `${what} needs a whole width and height above 0, not ${width} x ${height}.`);
  }
  if (width * height > MOST_PIXELS) {
    throw new ImageError(
      "too-large",
      `${what} of ${width} x ${height} would have ${width * height} pixels, more than ${MOST_PIXELS}.`,
    );
  }
}
