import { currentLanguage } from "../../i18n/language.svelte.js";
import { en, type RoomText } from "./en.js";
import { es } from "./es.js";

const TEXTS: Record<ReturnType<typeof currentLanguage>, RoomText> = { en, es };

/** The texts of the rooms in the language that is shown; read within a component, they follow a change. */
export function roomText(): RoomText {
  return TEXTS[currentLanguage()];
}
