import { type PenStrokes, pictureFrame } from "./strokes.js";

/** When each point of a drawing is drawn in its replay. */
export interface ReplayTimeline {
  /** Of each stroke's points, in milliseconds from the first point of the drawing on; never goes back. */
  readonly times: readonly Float64Array[];
  /** Milliseconds until the last point. */
  readonly duration: number;
  /** The pace is that of the hand that drew it, not an assumed one. */
  readonly real: boolean;
}

/** How much of a drawing is there at a moment of its replay. */
export interface Drawn {
  /** Strokes that are there whole. */
  readonly strokes: number;
  /** Points of the stroke after these that are there; 0 while the pen is up. */
  readonly points: number;
  /** Where the pen is between two points, in the drawing's unit; undefined while it is up. */
  readonly pen?: readonly [x: number, y: number];
}

/** Of a drawing without times: milliseconds for a line as long as the drawing is large, and for lifting the pen. */
const LINE_MS = 850;
const LIFT_MS = 260;

/** When each point is drawn: as recorded if the times are all there and make sense, else at the pace of an ordinary hand. */
export function replayTimeline(strokes: PenStrokes): ReplayTimeline {
  return recordedTimeline(strokes) ?? assumedTimeline(strokes);
}

function recordedTimeline(strokes: PenStrokes): ReplayTimeline | null {
  const begin = strokes[0]?.[2]?.[0];
  if (begin === undefined) return null;
  let last = 0;
  const times: Float64Array[] = [];
  for (const [xs, , ts] of strokes) {
    if (ts?.length !== xs.length) return null;
    const own = new Float64Array(ts.length);
    for (let i = 0; i < ts.length; i++) {
      const t = (ts[i] as number) - begin;
      if (!(t >= last)) return null;
      last = t;
      own[i] = t;
    }
    times.push(own);
  }
  return last > 0 && Number.isFinite(last) ? { times, duration: last, real: true } : null;
}

function assumedTimeline(strokes: PenStrokes): ReplayTimeline {
  const { extent } = pictureFrame(strokes);
  const pace = extent > 0 ? LINE_MS / extent : 0;
  let t = 0;
  const times = strokes.map(([xs, ys], place) => {
    if (place > 0) t += LIFT_MS;
    const own = new Float64Array(xs.length);
    for (let i = 0; i < xs.length; i++) {
      if (i > 0) {
        t += pace * Math.hypot((xs[i] as number) - (xs[i - 1] as number), (ys[i] as number) - (ys[i - 1] as number));
      }
      own[i] = t;
    }
    return own;
  });
  return { times, duration: t, real: false };
}

/** How much is there at a moment; points drawn at that very moment are. */
export function drawnAt(strokes: PenStrokes, { times }: ReplayTimeline, t: number): Drawn {
  for (const [place, own] of times.entries()) {
    const points = countUntil(own, t);
    if (points === own.length) continue;
    if (points === 0) return { strokes: place, points: 0 };
    const [xs, ys] = strokes[place] as PenStrokes[number];
    const [before, after] = [own[points - 1] as number, own[points] as number];
    const share = (t - before) / (after - before);
    const between = (values: ArrayLike<number>) =>
      (values[points - 1] as number) + share * ((values[points] as number) - (values[points - 1] as number));
    return { strokes: place, points, pen: [between(xs), between(ys)] };
  }
  return { strokes: times.length, points: 0 };
}

/** How many of the times, which never go back, are at most `t`. */
function countUntil(times: Float64Array, t: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}
