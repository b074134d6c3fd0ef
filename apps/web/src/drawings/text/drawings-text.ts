import { currentLanguage } from "../../i18n/language.svelte.js";
import { type DrawingsText, en } from "./en.js";
import { es } from "./es.js";

const TEXTS: Record<ReturnType<typeof currentLanguage>, DrawingsText> = { en, es };

/** The texts of the drawings' pages in the language that is shown; read within a component, they follow a change. */
export function drawingsText(): DrawingsText {
  return TEXTS[currentLanguage()];
}
