export { type GuessMatch, letterCounts, matchGuess } from "./match-guess.js";
export { SPANISH_WORDS } from "./spanish.js";
export { type WordLanguage, wordName, wordPhrase } from "./word-name.js";
