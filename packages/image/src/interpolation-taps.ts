/** For each target position along an axis, the source positions it lies between and their shares. */
export interface InterpolationTaps {
  /** How many source positions each target position reads: 2 for linear, 4 for cubic interpolation. */
  readonly count: 2 | 4;
  /** The source position just below each target position. Those read begin at `low - count / 2 + 1`; outside, the edge counts. */
  readonly low: Int32Array;
  /** [targets, count] */
  readonly weights: Float32Array;
}

export interface TapOptions {
  readonly cubic?: boolean;
  readonly alignCorners?: boolean;
  /** PyTorch's `scale_factor`, where it is not that of the two lengths. */
  readonly factor?: number;
}

/** As in PyTorch. */
const cubicA = -0.75;

/**
 * The taps along one axis of `torch.nn.functional.interpolate` without antialiasing, bilinear or bicubic. Positions are
 * computed in float32, product and difference fused, as its kernels do: `area_pixel_compute_source_index` of `UpSample.h`.
 */
export function interpolationTaps(
  from: number,
  to: number,
  { cubic = false, alignCorners = false, factor }: TapOptions = {},
): InterpolationTaps {
  const { fround } = Math;
  const count = cubic ? 4 : 2;
  const low = new Int32Array(to);
  const weights = new Float32Array(to * count);
  const ratio = factor === undefined ? from / to : 1 / factor;
  const scale = alignCorners ? fround(to > 1 ? (from - 1) / (to - 1) : 0) : fround(ratio);
  for (let i = 0; i < to; i++) {
    let at = alignCorners ? fround(scale * i) : fround(scale * (i + 0.5) - 0.5);
    if (from === to && factor === undefined) at = i;
    else if (!cubic) at = Math.max(at, 0);
    low[i] = Math.min(Math.floor(at), from - 1);
    const t = Math.min(fround(at - low[i]), 1);
    weights.set(cubic ? [outer(t + 1), inner(t), inner(1 - t), outer(2 - t)] : [1 - t, t], i * count);
  }
  return { count, low, weights };
}

/** The cubic convolution kernel at distances 0 to 1. */
function inner(x: number): number {
  return ((cubicA + 2) * x - (cubicA + 3)) * x * x + 1;
}

/** The same at distances 1 to 2. */
function outer(x: number): number {
  return ((cubicA * x - 5 * cubicA) * x + 8 * cubicA) * x - 4 * cubicA;
}
