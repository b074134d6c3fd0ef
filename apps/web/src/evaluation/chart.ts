/** Where a chart's square from 0 to 1 lies, in pixels. */
export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A point of the chart, rounded to tenths of pixels. */
export function pointOn({ left, top, width, height }: Plot, x: number, y: number): string {
  return `${(left + x * width).toFixed(1)} ${(top + (1 - y) * height).toFixed(1)}`;
}

/** Precision against recall as an SVG path, up to the highest recall that is reached; empty where nothing can be said. */
export function curvePath(plot: Plot, recall: Float64Array, precision: Float64Array): string {
  let path = "";
  for (let i = 0; i < recall.length && (precision[i] as number) > 0; i++) {
    path += `${i === 0 ? "M" : "L"}${pointOn(plot, recall[i] as number, precision[i] as number)}`;
  }
  return path;
}

/** The same closed down to the axis: the area is AP. */
export function areaPath(plot: Plot, recall: Float64Array, precision: Float64Array): string {
  const path = curvePath(plot, recall, precision);
  if (path === "") return "";
  let last = 0;
  while (last + 1 < recall.length && (precision[last + 1] as number) > 0) last++;
  return `${path}L${pointOn(plot, recall[last] as number, 0)}L${pointOn(plot, 0, 0)}Z`;
}

/** How far down the curve detections with at least this score come: the place in `recall`, or -1. */
export function placeOfScore(scores: Float64Array, minScore: number): number {
  let place = -1;
  for (let i = 0; i < scores.length && (scores[i] as number) >= minScore; i++) place = i;
  return place;
}
