import type { Drawing, Stroke } from "@vistazo/doodle";

/**
 * A drawing as it was when a share of its ink was on the paper, drawn at an even pace: the stroke that was being drawn ends between its
 * points.
 *
 * @param share from 0, nothing, to 1, all of it
 */
export function inkUpTo(drawing: Drawing, share: number): Drawing {
  const lengths = drawing.map(strokeLength);
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  if (share <= 0) return [];
  if (share >= 1) return drawing;
  const drawn: Stroke[] = [];
  for (const [place, stroke] of drawing.entries()) {
    const length = lengths[place] as number;
    if (left < length) return left > 0 ? [...drawn, strokeUpTo(stroke, left)] : drawn;
    drawn.push(stroke);
    left -= length;
  }
  return drawn;
}

/** A dot takes some ink too. */
const DOT = 1;

function strokeLength([xs, ys]: Stroke): number {
  let length = 0;
  for (let i = 1; i < xs.length; i++) length += distance(xs, ys, i);
  return Math.max(length, DOT);
}

/** From a point's forerunner to the point. */
function distance(xs: ArrayLike<number>, ys: ArrayLike<number>, i: number): number {
  return Math.hypot((xs[i] as number) - (xs[i - 1] as number), (ys[i] as number) - (ys[i - 1] as number));
}

function strokeUpTo([xs, ys]: Stroke, length: number): Stroke {
  const [cutX, cutY] = [[xs[0] as number], [ys[0] as number]];
  let left = length;
  for (let i = 1; i < xs.length && left > 0; i++) {
    const step = distance(xs, ys, i);
    const part = step === 0 ? 1 : Math.min(1, left / step);
    const between = (values: ArrayLike<number>) =>
      (values[i - 1] as number) + part * ((values[i] as number) - (values[i - 1] as number));
    cutX.push(between(xs));
    cutY.push(between(ys));
    left -= step;
  }
  return [cutX, cutY];
}
