import { depthRange } from "@vistazo/image/pure";
import type { CompactDepth } from "@vistazo/tasks";

export interface DepthMap {
  width: number;
  height: number;
  data: Float32Array;
  min: number;
  max: number;
  unit: "m" | null;
}

export function readDepth({ predicted_depth }: CompactDepth): DepthMap {
  const [height, width] = predicted_depth.dims;
  const bytes = Uint8Array.from(atob(predicted_depth.data), (character) => character.charCodeAt(0));
  const data = new Float32Array(bytes.buffer);
  const { min, max, unit } = predicted_depth;
  return {
    width,
    height,
    data,
    unit,
    ...(Number.isFinite(min + max) ? { min, max } : depthRange({ data, width, height })),
  };
}

/** The depth at a point, given as shares of the width and height; null outside. */
export function depthAt(map: DepthMap, x: number, y: number): number | null {
  if (x < 0 || y < 0 || x >= 1 || y >= 1) return null;
  return map.data[Math.floor(y * map.height) * map.width + Math.floor(x * map.width)] ?? null;
}

/** How near a depth is, 1 for the nearest: metres grow with the distance, the values of other models shrink. */
export function nearness({ min, max, unit }: DepthMap, depth: number): number {
  const share = max > min ? (depth - min) / (max - min) : 0;
  return unit === "m" ? 1 - share : share;
}
