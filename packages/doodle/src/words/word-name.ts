import { englishPhrase } from "./english.js";
import { SPANISH_WORDS } from "./spanish.js";

/** The languages that the words are known in. */
export type WordLanguage = "en" | "es";

const SPANISH_ARTICLE = /^(?:un|una|unos|unas|el|la|los|las) /u;

/** A word of the recogniser as it stands in a sentence, with its article where it takes one: “a cat”, “un gato”. */
export function wordPhrase(word: string, language: WordLanguage): string {
  if (language === "en") return englishPhrase(word);
  return Object.hasOwn(SPANISH_WORDS, word) ? SPANISH_WORDS[word] : word;
}

/** A word of the recogniser as it stands alone: “cat”, “gato”. A word that is not known stays as it is. */
export function wordName(word: string, language: WordLanguage): string {
  return language === "en" ? word : wordPhrase(word, "es").replace(SPANISH_ARTICLE, "");
}
