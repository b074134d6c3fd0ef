import type { WeightRange } from "../quantize.js";

/** Filters of a convolution as 8-bit integers, one scale an output channel: `values · scale` approximates them. */
export interface QuantizedFilters {
  /** In the order of the weight, [out, in / groups, height, width]. */
  readonly values: Int8Array;
  /** [out] */
  readonly scales: Float32Array;
  /** [out], in units of the input's scale times the filter's. */
  readonly bias: Int32Array;
}

/** The greatest bias in those units: sums of products are added to it in 32 bits. */
const greatestBias = 2 ** 30;

/**
 * Quantise the filters of a convolution symmetrically, each by its own scale.
 *
 * @param shape [out, in / groups, height, width]
 * @param inputScale of the bytes that the convolution reads; the bias is counted in it.
 * @param range what the kernel multiplies without saturation. It reads a filter tap by tap, the channels of each side by side, and
 * so pairs them.
 */
export function quantizeFilters(
  weight: Float32Array,
  shape: readonly number[],
  bias: Float32Array | undefined,
  inputScale: number,
  range: WeightRange,
): QuantizedFilters {
  const [outputs, channels, height, width] = shape;
  const taps = height * width;
  const length = channels * taps;
  const values = new Int8Array(weight.length);
  const scales = new Float32Array(outputs);
  const shifts = new Int32Array(outputs);
  for (let out = 0; out < outputs; out++) {
    const filter = weight.subarray(out * length, (out + 1) * length);
    let peak = 0;
    for (const value of filter) peak = Math.max(peak, Math.abs(value));
    if (range === "pairs") peak = Math.max(peak, greatestPair(filter, channels, taps));
    const shift = bias?.[out] ?? 0;
    const scale = Math.fround(Math.max(peak / 127, Math.abs(shift) / inputScale / greatestBias)) || 1;
    for (let i = 0; i < length; i++) values[out * length + i] = Math.round(filter[i] / scale);
    scales[out] = scale;
    shifts[out] = Math.round(shift / (inputScale * scale));
  }
  return { values, scales, bias: shifts };
}

/** The greatest magnitude of the sum of two weights that multiply neighbouring bytes: each of both may round up by half. */
function greatestPair(filter: Float32Array, channels: number, taps: number): number {
  let greatest = 0;
  const length = channels * taps;
  // The k-th weight that the kernel reads is that of channel k mod channels.
  const read = (k: number) => filter[(k % channels) * taps + Math.floor(k / channels)];
  for (let k = 0; k + 1 < length; k += 2) greatest = Math.max(greatest, Math.abs(read(k) + read(k + 1)));
  return greatest;
}
