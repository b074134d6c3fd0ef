import { type Drawing, drawingBounds, type Stroke } from "./drawing.js";

/** The side of the square that a simplified drawing is scaled to, in pixels; its coordinates are 0 to 255. */
const side = 255;
/** How far a point may lie off the simplified line, in pixels, in the data set. */
const epsilon = 2;

/**
 * The simplification of the Quick, Draw! data set, https://github.com/googlecreativelab/quickdraw-dataset: move the drawing
 * to the origin, scale it evenly so that its larger side is 255, resample every stroke at a spacing of 1 pixel, and simplify it by the
 * Ramer-Douglas-Peucker algorithm with epsilon 2. Times are dropped, coordinates are whole numbers.
 *
 * @param tolerance another epsilon: with a greater one fewer points are left.
 */
export function simplify(drawing: Drawing, tolerance = epsilon): Drawing {
  const { left, top, right, bottom } = drawingBounds(drawing);
  const extent = Math.max(right - left, bottom - top);
  const scale = extent > 0 ? side / extent : 1;
  return drawing
    .filter(([xs]) => xs.length > 0)
    .map(([xs, ys]) => simplifyStroke(resample(xs, ys, left, top, scale), tolerance));
}

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The points of a stroke, moved and scaled, at every pixel of its length; its first and last point stay. */
function resample(xs: ArrayLike<number>, ys: ArrayLike<number>, left: number, top: number, scale: number): Points {
  const x: number[] = [(xs[0] - left) * scale];
  const y: number[] = [(ys[0] - top) * scale];
  let lastX = x[0];
  let lastY = y[0];
  for (let i = 1; i < xs.length; i++) {
    const toX = (xs[i] - left) * scale;
    const toY = (ys[i] - top) * scale;
    let distance = Math.hypot(toX - lastX, toY - lastY);
    while (distance > 1) {
      lastX += (toX - lastX) / distance;
      lastY += (toY - lastY) / distance;
      x.push(lastX);
      y.push(lastY);
      distance = Math.hypot(toX - lastX, toY - lastY);
    }
  }
  const endX = (xs[xs.length - 1] - left) * scale;
  const endY = (ys[xs.length - 1] - top) * scale;
  if (xs.length > 1 && (endX !== lastX || endY !== lastY)) {
    x.push(endX);
    y.push(endY);
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

function simplifyStroke({ x, y }: Points, tolerance: number): Stroke {
  const kept = douglasPeucker(x, y, tolerance);
  return [kept.map((i) => Math.round(x[i])), kept.map((i) => Math.round(y[i]))];
}

/**
 * The indices of the points that a line needs so that no other lies further than epsilon off it:
 * https://doi.org/10.3138/FM57-6770-U75U-7727.
 */
export function douglasPeucker(x: ArrayLike<number>, y: ArrayLike<number>, tolerance: number): number[] {
  const keep = new Uint8Array(x.length);
  if (x.length === 0) return [];
  keep[0] = keep[x.length - 1] = 1;
  const spans = [0, x.length - 1];
  while (spans.length > 0) {
    const last = spans.pop()!;
    const first = spans.pop()!;
    const dx = x[last] - x[first];
    const dy = y[last] - y[first];
    const length = Math.hypot(dx, dy);
    let farthest = -1;
    let most = tolerance;
    for (let i = first + 1; i < last; i++) {
      const px = x[i] - x[first];
      const py = y[i] - y[first];
      const distance = length > 0 ? Math.abs(px * dy - py * dx) / length : Math.hypot(px, py);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    spans.push(first, farthest, farthest, last);
  }
  return Array.from(keep.keys()).filter((i) => keep[i] === 1);
}
