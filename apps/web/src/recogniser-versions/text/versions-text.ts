import { currentLanguage } from "../../i18n/language.svelte.js";
import { en, type VersionsText } from "./en.js";
import { es } from "./es.js";

const TEXTS: Record<ReturnType<typeof currentLanguage>, VersionsText> = { en, es };

/** The texts of this page in the language that is shown; read within a component, they follow a change. */
export function versionsText(): VersionsText {
  return TEXTS[currentLanguage()];
}
