import type { Drawing } from "@vistazo/doodle";

/** Points a second, about as quick as a person draws. */
const POINTS_A_SECOND = 40;

export interface Paper {
  /** Adds points to the end of a line, which begins with them if it is not there yet. */
  extend(place: number, points: [xs: number[], ys: number[], ts: number[]]): void;
}

/**
 * Puts the strokes of a drawing from one on onto paper, point after point.
 *
 * @param stopped asked before each frame: whether somebody does not want it any more.
 */
export async function drawAlong(paper: Paper, drawing: Drawing, from: number, stopped: () => boolean): Promise<void> {
  for (const [place, [xs, ys]] of drawing.entries()) {
    if (place < from) continue;
    for (let i = 0; i < xs.length; i++) {
      if (stopped()) return;
      paper.extend(place, [[xs[i] as number], [ys[i] as number], [0]]);
      await new Promise((resolve) => setTimeout(resolve, 1000 / POINTS_A_SECOND));
    }
  }
}
