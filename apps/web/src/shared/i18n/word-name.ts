import { wordName as nameIn, SPANISH_WORDS } from "@vistazo/doodle/words";
import { currentLanguage } from "@vistazo/ui";

/** A word of the recogniser in the language that is shown; read within a component, it follows a change. */
export function wordName(word: string): string {
  return nameIn(word, currentLanguage());
}

/** A word in every language, as it may be looked for. */
export function wordNames(word: string): readonly string[] {
  return [word, nameIn(word, "es")];
}

/** All words of the recogniser, as it calls them. */
export function allWords(): readonly string[] {
  return Object.keys(SPANISH_WORDS);
}
