import { english, spanish, type UiText } from "@vistazo/ui";
import { recall, remember } from "../storage.js";
import { type Dictionary, en } from "./en.js";
import { es } from "./es.js";
import { type Language, preferredLanguage } from "./preferred-language.js";

const DICTIONARIES: Record<Language, Dictionary> = { en, es };
const UI_TEXTS: Record<Language, UiText> = { en: english, es: spanish };

/** Each language by its own name. */
export const LANGUAGES: readonly { value: Language; label: string; lang: string }[] = [
  { value: "es", label: "Español", lang: "es" },
  { value: "en", label: "English", lang: "en" },
];

let language = $state(preferredLanguage(recall("language"), navigator.languages));

/** The language that is shown. */
export function currentLanguage(): Language {
  return language;
}

export function chooseLanguage(chosen: Language): void {
  language = chosen;
  remember("language", chosen);
}

/** The texts in the language that is shown; read within a component, it follows a change. */
export function t(): Dictionary {
  return DICTIONARIES[language];
}

/** The components' own words in the same language. */
export function uiText(): UiText {
  return UI_TEXTS[language];
}
