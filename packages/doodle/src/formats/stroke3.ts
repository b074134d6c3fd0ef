import { DoodleError } from "../doodle-error.js";
import type { Drawing } from "../drawing.js";

/**
 * A drawing as sketch-rnn has it, https://arxiv.org/abs/1704.03477: rows of (dx, dy, pen lifted after this point), the first
 * from the origin. [points, 3]
 */
export type Stroke3 = Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;

/** The drawing of a stroke-3 sequence, moved so that its smallest coordinates are 0. */
export function fromStroke3(rows: Stroke3): Drawing {
  if (rows.length === 0 || rows.length % 3 !== 0)
    throw new DoodleError(
      "invalid-drawing",
      `A stroke-3 sequence has three numbers a point, not ${rows.length} in all.`,
    );
  const strokes: [number[], number[]][] = [];
  let [x, y, lifted] = [0, 0, true];
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < rows.length; i += 3) {
    x += rows[i];
    y += rows[i + 1];
    left = Math.min(left, x);
    top = Math.min(top, y);
    if (lifted) strokes.push([[], []]);
    const [xs, ys] = strokes[strokes.length - 1];
    xs.push(x);
    ys.push(y);
    lifted = rows[i + 2] !== 0;
  }
  return strokes.map(([xs, ys]) => [xs.map((value) => value - left), ys.map((value) => value - top)]);
}

/** The stroke-3 sequence of a drawing, coordinates rounded. */
export function toStroke3(drawing: Drawing): Int16Array {
  const rows: number[] = [];
  let [x, y] = [0, 0];
  for (const [xs, ys] of drawing) {
    for (let i = 0; i < xs.length; i++) {
      const [toX, toY] = [Math.round(xs[i]), Math.round(ys[i])];
      rows.push(toX - x, toY - y, i === xs.length - 1 ? 1 : 0);
      [x, y] = [toX, toY];
    }
  }
  return Int16Array.from(rows);
}
