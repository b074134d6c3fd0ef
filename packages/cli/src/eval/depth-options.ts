import type { DepthOptions } from "@vistazo/metrics";
import type { EvalFlags } from "./eval-flags.js";

/** Inverse depths need a limit: one of 0 is infinitely far. Rooms are smaller, and streets are measured to 80 m. */
const farthest = 100;

/**
 * How predictions are compared: as the flags say; without them metres as they are, and relative depths, larger where it is nearer, as
 * inverse depths brought to the truth's scale and shift.
 *
 * @param metric whether the predictions say that they are metres
 */
export function depthOptions({ align, disparity, maxDepth }: EvalFlags, metric: boolean): DepthOptions {
  const relative = disparity ?? !metric;
  return {
    prediction: relative ? "disparity" : "depth",
    alignment: align ?? (relative ? "scale-and-shift" : "none"),
    maxDepth: maxDepth ?? (relative ? farthest : undefined),
  };
}
