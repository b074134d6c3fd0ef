import { type InterpolationTaps, interpolate, interpolationTaps } from "@vistazo/image/prepare";
import { VisionError } from "../vision-error.js";

/** A map of depth: one number a pixel, rows from the top. */
export interface DepthMap {
  readonly data: Float32Array;
  readonly height: number;
  readonly width: number;
}

export type DepthUpsampling = "bicubic" | "bilinear" | "corners";

export interface DepthTarget {
  /** The photo's size in pixels. */
  readonly height: number;
  readonly width: number;
  /** What the network saw beyond the photo, on each side in pixels of the photo. Default 0. */
  readonly padding?: { readonly vertical: number; readonly horizontal: number };
  /** Default bicubic. The others know of no padding. */
  readonly upsampling?: DepthUpsampling;
}

/**
 * What a network predicts, at the photo's size: bicubic unless asked otherwise, as `torch.nn.functional.interpolate` with `align_corners=False`, and
 * without the padding (`post_process_depth_estimation` of transformers' DPT, GLPN and ZoeDepth image processors).
 *
 * @throws VisionError `invalid-output` for sizes that do not fit or depths that are not finite.
 */
export function resizeDepth(depth: DepthMap, { height, width, padding, upsampling }: DepthTarget): DepthMap {
  checkDepth(depth);
  if (upsampling === "bilinear" || upsampling === "corners") {
    const options = { height, width, mode: "bilinear", alignCorners: upsampling === "corners" } as const;
    return { data: interpolate(depth.data, { ...depth, channels: 1 }, options), height, width };
  }
  const [top, left] = [padding?.vertical ?? 0, padding?.horizontal ?? 0];
  const rows = interpolationTaps(depth.height, height + 2 * top, { cubic: true });
  const columns = interpolationTaps(depth.width, width + 2 * left, { cubic: true });
  const data = new Float32Array(height * width);
  const line = new Float64Array(depth.width + 4);
  for (let y = 0; y < height; y++) {
    blendRows(depth, rows, top + y, line);
    sampleRow(line, columns, left, data.subarray(y * width, (y + 1) * width));
  }
  return { data, height, width };
}

/** What a reciprocal of a depth is held within, so that no depth is endless. */
const [leastInverse, greatestInverse] = [1e-4, 1e4];

/** Depths of which a map has the reciprocals (`post_process_depth_estimation` of transformers' Depth Pro). */
export function invertDepth({ data, ...size }: DepthMap): DepthMap {
  return { data: data.map((inverse) => 1 / Math.min(Math.max(inverse, leastInverse), greatestInverse)), ...size };
}

/** One line of the target's height and the source's width, its edges repeated twice on each side. */
function blendRows(
  { data, height, width }: DepthMap,
  { low, weights }: InterpolationTaps,
  y: number,
  line: Float64Array,
) {
  line.fill(0);
  for (let tap = 0; tap < 4; tap++) {
    const weight = weights[4 * y + tap];
    const row = Math.max(0, Math.min(low[y] - 1 + tap, height - 1)) * width;
    for (let x = 0; x < width; x++) line[x + 2] += data[row + x] * weight;
  }
  line.fill(line[2], 0, 2);
  line.fill(line[width + 1], width + 2);
}

function sampleRow(line: Float64Array, { low, weights }: InterpolationTaps, left: number, out: Float32Array): void {
  for (let x = 0, tap = 4 * left; x < out.length; x++, tap += 4) {
    const at = low[left + x] + 1;
    out[x] =
      line[at] * weights[tap] +
      line[at + 1] * weights[tap + 1] +
      line[at + 2] * weights[tap + 2] +
      line[at + 3] * weights[tap + 3];
  }
}

function checkDepth({ data, height, width }: DepthMap): void {
  if (data.length === 0 || data.length !== height * width) {
    throw new VisionError(
      "invalid-output",
      `A depth map of ${width} x ${height} needs one number a pixel, not ${data.length}.`,
    );
  }
  if (!data.every(Number.isFinite)) {
    throw new VisionError(
      "invalid-output",
      "The network answered depths that are not finite numbers: its weights are damaged or not of this architecture.",
    );
  }
}
