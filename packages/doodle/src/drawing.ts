import type { Drawing, Stroke } from "@vistazo/tasks";

export type { Drawing, Stroke };

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around all points; of a drawing without points, an empty one at the origin. */
export function drawingBounds(drawing: Drawing): Bounds {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const [xs, ys] of drawing) {
    for (let i = 0; i < xs.length; i++) {
      if (xs[i] < left) left = xs[i];
      if (xs[i] > right) right = xs[i];
      if (ys[i] < top) top = ys[i];
      if (ys[i] > bottom) bottom = ys[i];
    }
  }
  return left <= right ? { left, top, right, bottom } : { left: 0, top: 0, right: 0, bottom: 0 };
}

export function pointCount(drawing: Drawing): number {
  return drawing.reduce((sum, [xs]) => sum + xs.length, 0);
}

/** The first points of a drawing, as it was when they were drawn; at least one. */
export function firstPoints(drawing: Drawing, count: number): Drawing {
  const strokes: Stroke[] = [];
  let left = Math.max(1, count);
  for (const [xs, ys, ts] of drawing) {
    if (left <= 0) break;
    const cut = (values: ArrayLike<number>) => Array.prototype.slice.call(values, 0, left) as number[];
    strokes.push(xs.length <= left ? [xs, ys, ts] : ts ? [cut(xs), cut(ys), cut(ts)] : [cut(xs), cut(ys)]);
    left -= xs.length;
  }
  return strokes;
}

/** The first half of a drawing's points, rounded up. */
export function firstHalf(drawing: Drawing): Drawing {
  return firstPoints(drawing, Math.ceil(pointCount(drawing) / 2));
}
