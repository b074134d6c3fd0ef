import { wordName as nameIn } from "@vistazo/doodle/words";
import { currentLanguage } from "../i18n/language.svelte.js";

/** A word of the recogniser in the language that is shown; read within a component, it follows a change. */
export function wordName(word: string): string {
  return nameIn(word, currentLanguage());
}
