import type { Kernel } from "./resample-filter.js";

/** For each output position along one axis: which source positions it reads, and with what weights. */
export interface Windows<W extends Int32Array | Float64Array> {
  /** First source position. */
  readonly first: Int32Array;
  /** How many source positions. */
  readonly count: Int32Array;
  /** `stride` weights for each output position. */
  readonly weights: W;
  readonly stride: number;
}

/** Fraction bits of the fixed-point weights: 32 less 8 for the pixel and 2 for overshoot. */
export const PRECISION_BITS = 32 - 8 - 2;

/**
 * Normalised weights for resampling `sourceLength` positions, of which [start, end) is used, to `length`.
 * `start` and `end` are rounded to float32, in which Pillow holds a box.
 * Source: `precompute_coeffs` of Pillow's `Resample.c`.
 */
export function resampleWindows(
  sourceLength: number,
  start: number,
  end: number,
  length: number,
  kernel: Kernel,
): Windows<Float64Array> {
  const from = Math.fround(start);
  const scale = Math.fround(Math.fround(end) - from) / length;
  const stretch = Math.max(scale, 1);
  const support = kernel.support * stretch;
  const stride = Math.ceil(support) * 2 + 1;
  const inverse = 1 / stretch;
  const first = new Int32Array(length);
  const count = new Int32Array(length);
  const weights = new Float64Array(length * stride);
  for (let i = 0; i < length; i++) {
    const center = from + (i + 0.5) * scale;
    const low = Math.max(0, Math.trunc(center - support + 0.5));
    const n = Math.min(sourceLength, Math.trunc(center + support + 0.5)) - low;
    const at = i * stride;
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const weight = kernel.weight((k + low - center + 0.5) * inverse);
      weights[at + k] = weight;
      sum += weight;
    }
    if (sum !== 0) for (let k = 0; k < n; k++) weights[at + k] /= sum;
    first[i] = low;
    count[i] = n;
  }
  return { first, count, weights, stride };
}

/**
 * The weights in fixed point, rounded half away from zero (`normalize_coeffs_8bpc`).
 *
 * @param bits how many fraction bits they are rounded to.
 */
export function fixedPoint(windows: Windows<Float64Array>, bits = PRECISION_BITS): Windows<Int32Array> {
  const one = 1 << bits;
  const unit = 1 << (PRECISION_BITS - bits);
  const weights = Int32Array.from(windows.weights, (w) => Math.trunc(w * one + (w < 0 ? -0.5 : 0.5)) * unit);
  return { ...windows, weights };
}
