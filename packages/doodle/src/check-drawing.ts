import { DoodleError } from "./doodle-error.js";
import type { Drawing, Stroke } from "./drawing.js";

export interface DrawingLimits {
  /** The most points of a drawing. Default 20,000. */
  readonly maxPoints?: number;
  /** The most strokes of a drawing. Default 2,000. */
  readonly maxStrokes?: number;
  /** The largest coordinate, either way. Default 100,000. */
  readonly maxCoordinate?: number;
  /**
   * What becomes of a time before the one before it: refused, or held at that. Clocks of players were set while they drew: some raw
   * drawings of the data set step back. Default "refuse".
   */
  readonly backwardTimes?: "refuse" | "hold";
}

/**
 * A drawing from outside, checked: strokes of equally many x and y (and t, if given), finite numbers within the limits, times
 * that do not go back.
 *
 * @throws DoodleError `invalid-drawing`, naming the stroke.
 */
export function checkDrawing(
  value: unknown,
  { maxPoints = 20_000, maxStrokes = 2_000, maxCoordinate = 100_000, backwardTimes = "refuse" }: DrawingLimits = {},
): Drawing {
  if (!Array.isArray(value))
    throw invalid("A drawing must be a list of strokes, each [[x…],[y…]] or [[x…],[y…],[t…]].");
  if (value.length === 0) throw invalid("The drawing is empty; it needs at least one stroke.");
  if (value.length > maxStrokes)
    throw invalid(`The drawing has ${value.length} strokes; at most ${maxStrokes} are read.`);
  let points = 0;
  let time = Number.NEGATIVE_INFINITY;
  let stepsBack = false;
  for (const [index, stroke] of value.entries()) {
    const where = `Stroke ${index + 1}`;
    if (!Array.isArray(stroke) || stroke.length < 2 || stroke.length > 3 || !stroke.every(Array.isArray))
      throw invalid(`${where} must be [[x…],[y…]] or [[x…],[y…],[t…]].`);
    const [xs, ys, ts] = stroke as unknown[][];
    if (xs.length === 0) throw invalid(`${where} has no points.`);
    if (ys.length !== xs.length || (ts && ts.length !== xs.length))
      throw invalid(
        `${where} has ${stroke.map((values) => values.length).join(", ")} values; x, y and t must be equally many.`,
      );
    points += xs.length;
    if (points > maxPoints) throw invalid(`The drawing has more than ${maxPoints} points.`);
    for (const values of [xs, ys])
      for (const coordinate of values)
        if (typeof coordinate !== "number" || !(Math.abs(coordinate) <= maxCoordinate))
          throw invalid(
            `${where} has the coordinate ${JSON.stringify(coordinate)}; coordinates are numbers of at most ${maxCoordinate}.`,
          );
    if (!ts) continue;
    for (const t of ts) {
      if (typeof t !== "number" || !Number.isFinite(t))
        throw invalid(`${where} has the time ${JSON.stringify(t)}; times are milliseconds.`);
      if (t < time) {
        if (backwardTimes === "refuse") throw invalid(`${where} goes back in time, from ${time} to ${t} ms.`);
        stepsBack = true;
      }
      time = Math.max(t, time);
    }
  }
  const drawing = value as unknown as readonly Stroke[];
  return stepsBack ? withHeldTimes(drawing) : drawing;
}

function withHeldTimes(drawing: Drawing): Drawing {
  let time = Number.NEGATIVE_INFINITY;
  const held = (t: number) => {
    time = Math.max(t, time);
    return time;
  };
  return drawing.map(([xs, ys, ts]) => (ts ? [xs, ys, Array.from(ts, held)] : [xs, ys]));
}

function invalid(message: string): DoodleError {
  return new DoodleError("invalid-drawing", message);
}
