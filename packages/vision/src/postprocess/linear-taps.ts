/** Between which two source positions each target position lies, and how far along, for bilinear interpolation. */
export interface LinearTaps {
  /** The lower source position of each target position; the upper one is the next, or the same at the end. */
  readonly low: Int32Array;
  /** 0 at the lower position, below 1 at the upper. */
  readonly fraction: Float64Array;
}

/**
 * The taps along one axis of `torch.nn.functional.interpolate(mode="bilinear", align_corners=False)`, in float32 as its
 * kernels compute them (`area_pixel_compute_source_index` of PyTorch's `UpSample.h`).
 */
export function linearTaps(from: number, to: number): LinearTaps {
  const scale = Math.fround(from / to);
  const low = new Int32Array(to);
  const fraction = new Float64Array(to);
  for (let i = 0; i < to; i++) {
    const at = from === to ? i : Math.max(0, Math.fround(scale * (i + 0.5) - 0.5));
    low[i] = Math.min(Math.floor(at), from - 1);
    fraction[i] = Math.min(Math.fround(at - low[i]), 1);
  }
  return { low, fraction };
}
