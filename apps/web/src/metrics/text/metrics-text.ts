import { currentLanguage } from "../../i18n/language.svelte.js";
import { en, type MetricsText } from "./en.js";
import { es } from "./es.js";

const TEXTS: Record<ReturnType<typeof currentLanguage>, MetricsText> = { en, es };

/** The room's texts in the language that is shown; read within a component, it follows a change. */
export function metricsText(): MetricsText {
  return TEXTS[currentLanguage()];
}
