import { ImageError } from "./errors.js";
import { checkSize, type RawImage } from "./raw-image.js";

export interface PadOptions {
  /** Pixels added on each side; default 0. */
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  /** `constant` (default): `value`; `edge`: the border's pixels; `reflect`: mirrored at the border's pixels. */
  readonly mode?: "constant" | "edge" | "reflect";
  /** For `constant`, 0 to 255; default 0. */
  readonly value?: number;
}

/**
 * The image with a border, as `numpy.pad`.
 * @throws ImageError `bad-argument`
 */
export function pad<T extends RawImage>(image: T, options: PadOptions): T {
  const { left = 0, top = 0, right = 0, bottom = 0, mode = "constant", value = 0 } = options;
  if (![left, top, right, bottom].every((side) => Number.isSafeInteger(side) && side >= 0)) {
    throw new ImageError("bad-argument", "Padding is a whole number of pixels from 0 on each side.");
  }
  const { channels } = image;
  const width = image.width + left + right;
  const height = image.height + top + bottom;
  checkSize({ width, height }, "A padded image");
  const data = new Uint8Array(width * height * channels);
  if (mode === "constant" && value !== 0) data.fill(value);
  const columns = sourcePositions(image.width, left, width, mode);
  const rows = sourcePositions(image.height, top, height, mode);
  for (let y = 0; y < height; y++) {
    if (rows[y] < 0) continue;
    const from = rows[y] * image.width * channels;
    const to = y * width * channels;
    data.set(image.data.subarray(from, from + image.width * channels), to + left * channels);
    for (let x = 0; x < width; x++) {
      if (x === left) x += image.width;
      if (x >= width || columns[x] < 0) continue;
      for (let c = 0; c < channels; c++) data[to + x * channels + c] = image.data[from + columns[x] * channels + c];
    }
  }
  return { ...image, data, width, height };
}

/** Which position of `length` each padded position shows; -1 for none. */
function sourcePositions(length: number, before: number, padded: number, mode: PadOptions["mode"]): Int32Array {
  return Int32Array.from({ length: padded }, (_, i) => {
    const at = i - before;
    if (at >= 0 && at < length) return at;
    if (mode === "edge" || (mode === "reflect" && length === 1)) return at < 0 ? 0 : length - 1;
    if (mode !== "reflect") return -1;
    const period = 2 * (length - 1);
    const phase = ((at % period) + period) % period;
    return Math.min(phase, period - phase);
  });
}
