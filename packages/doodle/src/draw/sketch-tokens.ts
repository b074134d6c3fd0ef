import { offsetClass } from "./offset-classes.js";
import { penStates, type SketchPoints } from "./sketch-points.js";

/** What the network is told of a point, each a column of its input. */
export const tokenColumns = [
  "x",
  "y",
  /** Where its stroke began. */
  "strokeX",
  "strokeY",
  /** How it lies from the point before, as classes. */
  "offsetX",
  "offsetY",
  "pen",
  "word",
  /** Its place among the points of its drawing, from 0. */
  "index",
  /** Tells the drawings of a row apart. Points see those of their own drawing alone. */
  "drawing",
] as const;

export type TokenColumn = (typeof tokenColumns)[number];

export interface WriteTokensOptions {
  /** The index of its word. */
  readonly word: number;
  readonly drawing?: number;
  /** The first and the number of the points that are written. Default: all. */
  readonly from?: number;
  readonly count?: number;
}

/** Write the tokens of points into rows of `width` numbers from `start` on; the columns after the tokens' own are left. */
export function writeTokens(
  rows: Float32Array,
  start: number,
  width: number,
  { x, y, pen }: SketchPoints,
  { word, drawing = 0, from = 0, count = x.length - from }: WriteTokensOptions,
): void {
  let first = from;
  while (first > 0 && pen[first - 1] === penStates.draws) first--;
  for (let i = from; i < from + count; i++) {
    if (i > 0 && pen[i - 1] !== penStates.draws) first = i;
    const offsetX = offsetClass(i === 0 ? 0 : x[i] - x[i - 1]);
    const offsetY = offsetClass(i === 0 ? 0 : y[i] - y[i - 1]);
    const token = [x[i], y[i], x[first], y[first], offsetX, offsetY, pen[i], word, i, drawing];
    rows.set(token, start + (i - from) * width);
  }
}
