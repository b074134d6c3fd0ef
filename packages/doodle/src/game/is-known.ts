import type { Guess } from "../recogniser.js";
import { KNOWN_FIRST_SCORE, KNOWN_SCORE } from "./rules.js";

/**
 * Whether the network knows a drawing of this word: the word's score is high enough, or it is the first guess and sure enough.
 * The page ends a round by it, the server decides by it what is kept as recognised.
 *
 * @param guesses likeliest first
 */
export function isKnown(word: string, guesses: readonly Guess[]): boolean {
  const place = guesses.findIndex((guess) => guess.word === word);
  if (place < 0) return false;
  const { score } = guesses[place];
  return score >= KNOWN_SCORE || (place === 0 && score >= KNOWN_FIRST_SCORE);
}
