import { type InterpolationTaps, interpolationTaps } from "@vistazo/image/prepare";
import type { Photo, Size } from "@vistazo/image/pure";
import type { Padding } from "../../preprocess/image-processor-class.js";
import type { PixelValues } from "../../preprocess/pixel-values.js";

export interface AlignedSampling extends Size {
  readonly cubic: boolean;
  /** Pixels of mirrored photo on each side. */
  readonly padding: Padding;
  readonly rescaleFactor?: number;
  /** One number a channel. */
  readonly mean?: readonly number[];
  readonly std?: readonly number[];
}

/** How much of itself a photo is mirrored by around its edges, against artefacts there: ZoeDepth's image processor. */
export function zoedepthPadding({ height, width }: Size): Padding {
  const along = (side: number) => Math.trunc(Math.sqrt(side / 2) * 3);
  return { vertical: along(height), horizontal: along(width) };
}

/**
 * A photo rescaled, padded by reflection, resized between its corners' centres without antialiasing, then normalised: what
 * ZoeDepth's image processor does with torch (`interpolate` with `align_corners=True`). Only the pixels that count are read.
 */
export function sampleAligned(photo: Photo, options: AlignedSampling): PixelValues {
  const { height, width, cubic, padding, rescaleFactor, mean, std } = options;
  const { vertical, horizontal } = padding;
  const rows = interpolationTaps(photo.height + 2 * vertical, height, { cubic, alignCorners: true });
  const columns = interpolationTaps(photo.width + 2 * horizontal, width, { cubic, alignCorners: true });
  const rowAt = sourcePositions(rows, photo.height, vertical);
  const columnAt = sourcePositions(columns, photo.width, horizontal);
  const levels = Float32Array.from({ length: 256 }, (_, level) => level * (rescaleFactor ?? 1));
  const { count } = rows;
  const data = new Float32Array(3 * height * width);
  for (let c = 0, i = 0; c < 3; c++) {
    const [center, spread] = [Math.fround(mean?.[c] ?? 0), Math.fround(std?.[c] ?? 1)];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) {
        let value = 0;
        for (let v = 0; v < count; v++) {
          const row = rowAt[y * count + v] * photo.width;
          let along = 0;
          for (let h = 0; h < count; h++) {
            along += levels[photo.data[(row + columnAt[x * count + h]) * 3 + c]] * columns.weights[x * count + h];
          }
          value += along * rows.weights[y * count + v];
        }
        data[i] = Math.fround(Math.fround(value) - center) / spread;
      }
    }
  }
  return { data, height, width };
}

/** Where each tap lies in the photo itself: [targets, count]. */
function sourcePositions({ count, low }: InterpolationTaps, length: number, padding: number): Int32Array {
  const last = length + 2 * padding - 1;
  return Int32Array.from({ length: low.length * count }, (_, i) => {
    const tap = low[Math.floor(i / count)] - count / 2 + 1 + (i % count);
    return reflect(Math.max(0, Math.min(tap, last)) - padding, length);
  });
}

/** A position outside mirrored at the edges, which are not repeated, as often as it takes. */
function reflect(position: number, length: number): number {
  if (length === 1) return 0;
  const period = 2 * (length - 1);
  const within = ((position % period) + period) % period;
  return within < length ? within : period - within;
}
