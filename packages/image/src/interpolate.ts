import { ImageError } from "./errors.js";
import { checkSize, type Size } from "./raw-image.js";

export interface InterpolateOptions extends Size {
  /** Bicubic has a = -0.75. */
  readonly mode: "bilinear" | "bicubic";
  /** Whether the corners' centres stay where they are; default false. */
  readonly alignCorners?: boolean;
}

/** For each output position: `taps` source positions and their weights. */
interface Taps {
  readonly taps: number;
  readonly positions: Int32Array;
  readonly weights: Float32Array;
}

/**
 * Float32 planes C x H x W at another size as `torch.nn.functional.interpolate`, without antialiasing.
 * Positions are computed in float32, product and difference fused, as torch's vectorised kernels do: on large planes
 * that is where answers differ first.
 * Source: `UpSample.h`, `UpSampleKernel.cpp` of PyTorch.
 * @returns C x options.height x options.width
 * @throws ImageError `bad-argument`
 */
export function interpolate(
  planes: Float32Array,
  from: Size & { readonly channels: number },
  options: InterpolateOptions,
): Float32Array {
  const { channels, width, height } = from;
  checkSize(from, "The planes to interpolate");
  checkSize(options, "Interpolated planes");
  if (planes.length !== channels * width * height) {
    throw new ImageError(
      "bad-argument",
      `${channels} planes of ${width} x ${height} cannot hold ${planes.length} numbers.`,
    );
  }
  const cubic = options.mode === "bicubic";
  const columns = tapsAlong(width, options.width, cubic, options.alignCorners ?? false);
  const rows = tapsAlong(height, options.height, cubic, options.alignCorners ?? false);
  const out = new Float32Array(channels * options.width * options.height);
  const line = new Float64Array(width);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    const plane = c * width * height;
    for (let y = 0; y < options.height; y++) {
      blendRows(planes, plane, width, rows, y, line);
      to = cubic ? sampleCubic(line, columns, out, to) : sampleLinear(line, columns, out, to);
    }
  }
  return out;
}

/** One line of the output's height and the source's width. */
function blendRows(
  planes: Float32Array,
  plane: number,
  width: number,
  rows: Taps,
  y: number,
  line: Float64Array,
): void {
  line.fill(0);
  for (let tap = y * rows.taps; tap < (y + 1) * rows.taps; tap++) {
    const weight = rows.weights[tap];
    if (weight === 0) continue;
    const row = plane + rows.positions[tap] * width;
    for (let x = 0; x < width; x++) line[x] += planes[row + x] * weight;
  }
}

function sampleLinear(line: Float64Array, { positions, weights }: Taps, out: Float32Array, to: number): number {
  for (let k = 0; k < positions.length; k += 2) {
    out[to++] = line[positions[k]] * weights[k] + line[positions[k + 1]] * weights[k + 1];
  }
  return to;
}

function sampleCubic(line: Float64Array, { positions, weights }: Taps, out: Float32Array, to: number): number {
  for (let k = 0; k < positions.length; k += 4) {
    out[to++] =
      line[positions[k]] * weights[k] +
      line[positions[k + 1]] * weights[k + 1] +
      line[positions[k + 2]] * weights[k + 2] +
      line[positions[k + 3]] * weights[k + 3];
  }
  return to;
}

function tapsAlong(sourceLength: number, length: number, cubic: boolean, alignCorners: boolean): Taps {
  const { fround } = Math;
  const taps = cubic ? 4 : 2;
  const positions = new Int32Array(length * taps);
  const weights = new Float32Array(length * taps);
  const scale = alignCorners
    ? length > 1
      ? fround((sourceLength - 1) / (length - 1))
      : 0
    : fround(sourceLength / length);
  const last = sourceLength - 1;
  for (let i = 0; i < length; i++) {
    let at = alignCorners ? fround(scale * i) : fround(scale * (i + 0.5) - 0.5);
    if (!cubic && at < 0) at = 0;
    if (sourceLength === length) at = i;
    const low = Math.min(Math.floor(at), last);
    const t = Math.min(Math.max(fround(at - low), 0), 1);
    const k = i * taps;
    if (cubic) {
      for (let tap = 0; tap < 4; tap++) positions[k + tap] = Math.max(0, Math.min(low + tap - 1, last));
      weights[k] = outerCubic(t + 1);
      weights[k + 1] = innerCubic(t);
      weights[k + 2] = innerCubic(1 - t);
      weights[k + 3] = outerCubic(2 - t);
    } else {
      positions[k] = low;
      positions[k + 1] = Math.min(low + 1, last);
      weights[k] = 1 - t;
      weights[k + 1] = t;
    }
  }
  return { taps, positions, weights };
}

const CUBIC_A = -0.75;

/** The cubic convolution kernel at distances 0 to 1. */
function innerCubic(x: number): number {
  return ((CUBIC_A + 2) * x - (CUBIC_A + 3)) * x * x + 1;
}

/** The same at distances 1 to 2. */
function outerCubic(x: number): number {
  return ((CUBIC_A * x - 5 * CUBIC_A) * x + 8 * CUBIC_A) * x - 4 * CUBIC_A;
}
