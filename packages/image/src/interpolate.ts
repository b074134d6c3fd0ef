import { ImageError } from "./errors.js";
import { type InterpolationTaps, interpolationTaps } from "./interpolation-taps.js";
import { checkSize, type Size } from "./raw-image.js";

export interface InterpolateOptions extends Size {
  /** Bicubic has a = -0.75. */
  readonly mode: "bilinear" | "bicubic";
  /** Whether the corners' centres stay where they are; default false. */
  readonly alignCorners?: boolean;
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
  const { alignCorners } = options;
  const columns = interpolationTaps(width, options.width, { cubic, alignCorners });
  const rows = interpolationTaps(height, options.height, { cubic, alignCorners });
  const out = new Float32Array(channels * options.width * options.height);
  const line = new Float64Array(width);
  let to = 0;
  for (let c = 0; c < channels; c++) {
    const plane = c * width * height;
    for (let y = 0; y < options.height; y++) {
      blendRows(planes, plane, width, height, rows, y, line);
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
  height: number,
  { count, low, weights }: InterpolationTaps,
  y: number,
  line: Float64Array,
): void {
  line.fill(0);
  const first = low[y] - count / 2 + 1;
  for (let tap = 0; tap < count; tap++) {
    const weight = weights[y * count + tap];
    if (weight === 0) continue;
    const row = plane + Math.max(0, Math.min(first + tap, height - 1)) * width;
    for (let x = 0; x < width; x++) line[x] += planes[row + x] * weight;
  }
}

function sampleLinear(line: Float64Array, { low, weights }: InterpolationTaps, out: Float32Array, to: number): number {
  const last = line.length - 1;
  for (let i = 0; i < low.length; i++) {
    const next = low[i] < last ? low[i] + 1 : last;
    out[to++] = line[low[i]] * weights[2 * i] + line[next] * weights[2 * i + 1];
  }
  return to;
}

function sampleCubic(line: Float64Array, { low, weights }: InterpolationTaps, out: Float32Array, to: number): number {
  const last = line.length - 1;
  for (let i = 0; i < low.length; i++) {
    const at = low[i];
    out[to++] =
      line[at > 0 ? at - 1 : 0] * weights[4 * i] +
      line[at > 0 ? at : 0] * weights[4 * i + 1] +
      line[at < last ? at + 1 : last] * weights[4 * i + 2] +
      line[at < last - 1 ? at + 2 : last] * weights[4 * i + 3];
  }
  return to;
}
