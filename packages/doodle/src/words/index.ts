export { SPANISH_WORDS } from "./spanish.js";
export { type WordLanguage, wordName, wordPhrase } from "./word-name.js";
