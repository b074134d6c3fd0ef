import type { Drawing, Stroke } from "../drawing.js";
import { gridSide } from "./offset-classes.js";

/** What follows a point: the line goes on, the pen is lifted, or the drawing is done. */
export const penStates = { draws: 0, lifted: 1, done: 2 } as const;
export const penStateCount = 3;

/** The points of a drawing in the order of drawing, on a grid, seen from the first of them, which lies at 0, 0. */
export interface SketchPoints {
  /** [points], in cells */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** [points], of `penStates` */
  readonly pen: Uint8Array;
}

/** Cells a pixel of a simplified drawing, whose larger side is 255. */
export const cellsPerPixel = gridSide / 256;

/**
 * The points of a drawing that has any.
 *
 * @param scale cells a unit of the drawing's coordinates, along x and along y.
 * @param finished whether the last point ends the drawing; else the pen is lifted after it.
 */
export function toSketchPoints(
  drawing: Drawing,
  scale: readonly [x: number, y: number],
  finished: boolean,
): SketchPoints {
  const count = drawing.reduce((sum, [xs]) => sum + xs.length, 0);
  const [x, y, pen] = [new Float32Array(count), new Float32Array(count), new Uint8Array(count)];
  const [firstX, firstY] = drawing.find(([xs]) => xs.length > 0) ?? [[0], [0]];
  let at = 0;
  for (const [xs, ys] of drawing) {
    for (let i = 0; i < xs.length; i++) {
      x[at] = Math.round((xs[i] - firstX[0]) * scale[0]);
      y[at] = Math.round((ys[i] - firstY[0]) * scale[1]);
      pen[at] = i === xs.length - 1 ? penStates.lifted : penStates.draws;
      at++;
    }
  }
  if (finished && count > 0) pen[count - 1] = penStates.done;
  return { x, y, pen };
}

/** The strokes of points, in cells seen from the first point; points after the one that ends the drawing are left out. */
export function fromSketchPoints({ x, y, pen }: SketchPoints): Drawing {
  const strokes: Stroke[] = [];
  let [xs, ys]: [number[], number[]] = [[], []];
  for (let i = 0; i < x.length; i++) {
    xs.push(x[i]);
    ys.push(y[i]);
    if (pen[i] === penStates.draws) continue;
    strokes.push([xs, ys]);
    [xs, ys] = [[], []];
    if (pen[i] === penStates.done) break;
  }
  if (xs.length > 0) strokes.push([xs, ys]);
  return strokes;
}
