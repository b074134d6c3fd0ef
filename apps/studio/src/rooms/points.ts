/** A guess is worth so much at the end of the time, and twice as much at its beginning. */
const GUESS_POINTS = 50;

/** The drawer gets so much for everyone who knows it, the network among them. */
export const DRAWER_POINTS = 25;

/** What a right guess is worth `left` milliseconds before the end of a turn of `whole`. */
export function guessPoints(left: number, whole: number): number {
  return GUESS_POINTS + Math.round((GUESS_POINTS * Math.max(0, left)) / whole);
}

/** Who gets points: those of the present turn are counted apart. */
export interface Scorer {
  score: number;
  gained: number;
}

export function award(scorer: Scorer, points: number): void {
  scorer.gained += points;
  scorer.score += points;
}
