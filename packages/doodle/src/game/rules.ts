/** Words in a game, one a round. */
export const ROUNDS = 6;
/** How long a word may be drawn, in milliseconds. */
export const ROUND_MS = 20_000;
/** The score from which on a word is known. */
export const KNOWN_SCORE = 0.3;
/** The score from which on the first guess is known. */
export const KNOWN_FIRST_SCORE = 0.15;
/** The most moments of a drawing that are kept. */
export const MAX_MOMENTS = 60;
/** How many guesses of a moment are kept, the likeliest. */
export const MOMENT_GUESSES = 5;
