import type { Guess } from "../recogniser.js";
import { KNOWN_FIRST_SCORE, KNOWN_SCORE } from "./rules.js";

export interface KnownLimits {
  /** The score from which on a word is known. */
  readonly known: number;
  /** The score from which on the first guess is known. */
  readonly first: number;
}

/**
 * Whether the network knows a drawing of this word: the word's score is high enough, or it is the first guess and sure enough.
 * The page ends a round by it, the server decides by it what is kept as recognised.
 *
 * @param guesses likeliest first, of scores that are calibrated by how much is drawn (`drawnShare`): so a beginning that might become many things
 *   is not known at once
 */
export function isKnown(
  word: string,
  guesses: readonly Guess[],
  { known, first }: KnownLimits = { known: KNOWN_SCORE, first: KNOWN_FIRST_SCORE },
): boolean {
  const place = guesses.findIndex((guess) => guess.word === word);
  if (place < 0) return false;
  const { score } = guesses[place];
  return score >= known || (place === 0 && score >= first);
}
