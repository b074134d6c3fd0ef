import { type ColourMap, colourTable } from "./colour-map.js";
import { ImageError } from "./errors.js";
import { encodePng } from "./png.js";
import type { Photo, RawImage } from "./raw-image.js";
import type { FloatImage } from "./resize-float.js";

/** The smallest and the largest depth; infinite and missing (NaN) ones do not count. 0 and 0 where there are no others. */
export function depthRange({ data }: FloatImage): { readonly min: number; readonly max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < data.length; i++) {
    const value = data[i];
    if (value - value !== 0) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? { min, max } : { min: 0, max: 0 };
}

/**
 * Depth as a gray picture, bit for bit as Python's pipeline: (d - min) / (max - min) * 255 in float32, cut down to
 * whole numbers. A constant depth gives 0, where Python divides by zero.
 */
export function depthToGray(depth: FloatImage): RawImage & { readonly channels: 1 } {
  const { min, max } = depthRange(depth);
  const span = Math.fround(max - min);
  const data = new Uint8Array(depth.data.length);
  if (span > 0) {
    for (let i = 0; i < data.length; i++) {
      const share = Math.fround(Math.fround(depth.data[i] - min) / span);
      data[i] = Math.min(Math.max(Math.fround(share * 255), 0), 255);
    }
  }
  return { data, width: depth.width, height: depth.height, channels: 1 };
}

/** Depth as colours, `map`'s first colour for the smallest value; the other way round if `reverse`. */
export function colourDepth(depth: FloatImage, map: ColourMap = "inferno", reverse = false): Photo {
  const { min, max } = depthRange(depth);
  const scale = max > min ? 255 / (max - min) : 0;
  const table = colourTable(map, reverse);
  const data = new Uint8Array(depth.data.length * 3);
  for (let i = 0, to = 0; i < depth.data.length; i++, to += 3) {
    const share = Math.round(Math.min(Math.max((depth.data[i] - min) * scale, 0), 255)) || 0;
    data[to] = table[share * 3];
    data[to + 1] = table[share * 3 + 1];
    data[to + 2] = table[share * 3 + 2];
  }
  return { data, width: depth.width, height: depth.height, channels: 3 };
}

export interface DepthPngOptions {
  /** What the depths are measured in: metres, or nothing that is known (most models). */
  readonly unit?: "m";
}

/**
 * Depth as a 16-bit gray PNG. Metres are stored as millimetres (up to 65.535 m, then cut off; 0 where there is none), as
 * depth cameras do; depths of no unit are stretched from 0 at the smallest to 65535 at the largest. Which of them it was,
 * and the smallest and largest value, stand in the file's `Description`.
 */
export function encodeDepthPng(depth: FloatImage, options: DepthPngOptions = {}): Promise<Uint8Array> {
  const { min, max } = depthRange(depth);
  const metric = options.unit === "m";
  const offset = metric ? 0 : min;
  const scale = metric ? 1000 : max > min ? 65535 / (max - min) : 0;
  const data = new Uint16Array(depth.data.length);
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.round(Math.min(Math.max((depth.data[i] - offset) * scale, 0), 65535)) || 0;
  }
  const meaning = metric ? "Depth in millimetres" : `Relative depth: 0 is ${min}, 65535 is ${max}`;
  return encodePng({ data, width: depth.width, height: depth.height, channels: 1 }, { Description: meaning });
}

/** @throws ImageError `bad-argument` unless there is one number a pixel. */
export function checkFloatImage({ data, width, height }: FloatImage, what: string): void {
  if (data.length === width * height && data.length > 0) return;
  throw new ImageError("bad-argument", `${what} of ${width} x ${height} needs one number a pixel, not ${data.length}.`);
}
