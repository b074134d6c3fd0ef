import { currentLanguage } from "../../i18n/language.svelte.js";
import { en, type GameText } from "./en.js";
import { es } from "./es.js";

const TEXTS: Record<ReturnType<typeof currentLanguage>, GameText> = { en, es };

/** The texts of the game in the language that is shown; read within a component, they follow a change. */
export function gameText(): GameText {
  return TEXTS[currentLanguage()];
}
