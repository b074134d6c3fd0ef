/** Words in a game, one a round. */
export const ROUNDS = 6;
/** How long a word may be drawn, in milliseconds. */
export const ROUND_MS = 20_000;
/** The score, calibrated by how much is drawn, from which on a word is known. Set by `bench/doodle/replay.mjs`, as the next one. */
export const KNOWN_SCORE = 0.25;
/** The score from which on the first guess is known. */
export const KNOWN_FIRST_SCORE = 0.12;
/** The score from which on another word is worth saying aloud. */
export const ALOUD_SCORE = 0.12;
/** The most moments of a drawing that are kept. */
export const MAX_MOMENTS = 60;
/** How many guesses of a moment are kept, the likeliest. */
export const MOMENT_GUESSES = 5;
