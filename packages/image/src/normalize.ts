import type { PixelBox } from "./crop.js";
import { ImageError } from "./errors.js";
import type { RawImage, Size } from "./raw-image.js";

export interface NormalizeOptions {
  /** What each of the 256 pixel values becomes, one table a channel: in place of rescaling and normalising. */
  readonly levels?: readonly Float32Array[];
  /** Multiplies each pixel first, usually 1/255; left out: not rescaled. */
  readonly rescaleFactor?: number;
  /** Subtracted after rescaling, one number or one a channel; needs `std`. */
  readonly mean?: number | readonly number[];
  /** Divides at last, one number or one a channel; needs `mean`. */
  readonly std?: number | readonly number[];
  /** Only this part is read; what lies outside the image is pixel value 0 (a centre crop that reaches out). */
  readonly box?: PixelBox;
  /** Where to write: `C x plane.height x plane.width` floats from `offset`. Default: a new array. */
  readonly out?: Float32Array;
  readonly offset?: number;
  /** The size of one channel's plane, at least the image's: the image goes top left, the rest of `out` is left alone. */
  readonly plane?: Size;
  /** Channels in reverse order, BGR. */
  readonly flipChannels?: boolean;
}

/**
 * Pixels to a float32 tensor C x H x W: rescaled, normalised and turned from interleaved in one pass.
 * Bit for bit what transformers' Pillow image processors compute: the product in float64 rounded to float32,
 * then difference and quotient in float32 (`rescale` and `normalize` of `image_transforms.py`).
 * @throws ImageError `bad-argument`
 */
export function normalizeToTensor(image: RawImage, options: NormalizeOptions = {}): Float32Array {
  const { channels } = image;
  const box = options.box ?? { left: 0, top: 0, right: image.width, bottom: image.height };
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const plane = options.plane ?? { width, height };
  if (plane.width < width || plane.height < height) {
    throw new ImageError(
      "bad-argument",
      `A plane of ${plane.width} x ${plane.height} cannot hold an image of ${width} x ${height}.`,
    );
  }
  const offset = options.offset ?? 0;
  const planeLength = plane.width * plane.height;
  const out = options.out ?? new Float32Array(offset + channels * planeLength);
  if (out.length < offset + channels * planeLength) {
    throw new ImageError(
      "bad-argument",
      `The tensor needs ${channels * planeLength} floats from ${offset}; the array has ${out.length}.`,
    );
  }
  const tables = options.levels ?? Array.from({ length: channels }, (_, c) => pixelTable(options, c, channels));
  const starts = tables.map((_, c) => offset + (options.flipChannels ? channels - 1 - c : c) * planeLength);
  const left = Math.max(0, box.left);
  const right = Math.max(left, Math.min(image.width, box.right));
  for (let y = 0; y < height; y++) {
    const sourceY = box.top + y;
    const inside = sourceY >= 0 && sourceY < image.height && left < right;
    const row = y * plane.width;
    const begin = inside ? row + left - box.left : row + width;
    const end = inside ? row + right - box.left : row + width;
    for (let c = 0; c < channels; c++) {
      out.fill(tables[c][0], starts[c] + row, starts[c] + begin);
      out.fill(tables[c][0], starts[c] + end, starts[c] + row + width);
    }
    if (!inside) continue;
    const from = (sourceY * image.width + left) * channels;
    if (channels === 3) rgbRow(image.data, from, out, starts, tables, begin, end);
    else anyRow(image.data, from, out, starts, tables, begin, end);
  }
  return out;
}

function rgbRow(
  source: Uint8Array,
  from: number,
  out: Float32Array,
  starts: readonly number[],
  tables: readonly Float32Array[],
  begin: number,
  end: number,
): void {
  const [redStart, greenStart, blueStart] = starts;
  const [red, green, blue] = tables;
  for (let to = begin; to < end; to++) {
    out[redStart + to] = red[source[from]];
    out[greenStart + to] = green[source[from + 1]];
    out[blueStart + to] = blue[source[from + 2]];
    from += 3;
  }
}

function anyRow(
  source: Uint8Array,
  from: number,
  out: Float32Array,
  starts: readonly number[],
  tables: readonly Float32Array[],
  begin: number,
  end: number,
): void {
  for (let to = begin; to < end; to++) {
    for (let c = 0; c < starts.length; c++) out[starts[c] + to] = tables[c][source[from++]];
  }
}

/** What each of the 256 pixel values becomes in channel `c`. With flipped channels, mean and std are of the flipped order. */
function pixelTable(options: NormalizeOptions, c: number, channels: number): Float32Array {
  const { rescaleFactor, mean, std } = options;
  if ((mean === undefined) !== (std === undefined)) {
    throw new ImageError("bad-argument", "Normalising needs both mean and std.");
  }
  const table = new Float32Array(256);
  for (let value = 0; value < 256; value++) {
    table[value] = rescaleFactor === undefined ? value : value * rescaleFactor;
  }
  if (mean === undefined || std === undefined) return table;
  const index = options.flipChannels ? channels - 1 - c : c;
  const center = Math.fround(perChannel(mean, index, channels, "mean"));
  const spread = Math.fround(perChannel(std, index, channels, "std"));
  for (let value = 0; value < 256; value++) table[value] = Math.fround(table[value] - center) / spread;
  return table;
}

function perChannel(values: number | readonly number[], index: number, channels: number, name: string): number {
  if (typeof values === "number") return values;
  if (values.length !== channels) {
    throw new ImageError("bad-argument", `${name} has ${values.length} numbers for an image of ${channels} channels.`);
  }
  return values[index];
}
