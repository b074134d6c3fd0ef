import type { PenStrokes } from "@vistazo/ui";
import { replayTimeline } from "@vistazo/ui/replay";
import type { ThoughtMoment } from "./moments.js";

/** Moments of a drawing at which a recogniser is asked: enough to see it change its mind. */
const MOMENTS = 20;

type Guess = (
  drawing: PenStrokes,
  share: number,
) => Promise<readonly { readonly word: string; readonly score: number }[]>;

/** What is there of a drawing after so many of its points. */
export function firstPointsOf(drawing: PenStrokes, count: number): PenStrokes {
  let left = count;
  return drawing.flatMap(([xs, ys]) => {
    const points = Math.min(left, xs.length);
    left -= points;
    return points > 0 ? [[Array.from(xs).slice(0, points), Array.from(ys).slice(0, points)] as const] : [];
  });
}

/**
 * What a recogniser thinks of a drawing as it grows, for one that nobody watched then.
 * @throws whatever `guess` throws
 */
export async function thinkAlong(drawing: PenStrokes, guess: Guess, signal: AbortSignal): Promise<ThoughtMoment[]> {
  const times = replayTimeline(drawing).times.flatMap((own) => [...own]);
  const counts = new Set(
    Array.from({ length: MOMENTS }, (_, step) => Math.ceil(((step + 1) / MOMENTS) * times.length)).filter(
      (count) => count > 1 || count === times.length,
    ),
  );
  const moments: ThoughtMoment[] = [];
  for (const count of counts) {
    if (signal.aborted) break;
    const guesses = await guess(firstPointsOf(drawing, count), count / times.length);
    moments.push({
      t: times[count - 1] as number,
      guesses: guesses.slice(0, 5).map(({ word, score }) => [word, score] as const),
    });
  }
  return moments;
}
