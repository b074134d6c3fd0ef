import { type UiText, english as uiEnglish, spanish as uiSpanish } from "@vistazo/ui";
import { english, type PageText, spanish } from "./text.js";

export type Language = "en" | "es";
export type Theme = "system" | "light" | "dark";

/** Storage may be forbidden (private windows, frames of other sites): then choices last as long as the page. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then not.
  }
}

function firstLanguage(): Language {
  const chosen = stored("vistazo.language");
  if (chosen === "en" || chosen === "es") return chosen;
  return navigator.languages.some((language) => language.startsWith("es")) && !navigator.languages[0]?.startsWith("en")
    ? "es"
    : "en";
}

function firstTheme(): Theme {
  const chosen = stored("vistazo.theme");
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

let language = $state<Language>(firstLanguage());
let theme = $state<Theme>(firstTheme());

export function currentLanguage(): Language {
  return language;
}

export function setLanguage(next: Language): void {
  language = next;
  store("vistazo.language", next);
}

export function currentTheme(): Theme {
  return theme;
}

export function setTheme(next: Theme): void {
  theme = next;
  store("vistazo.theme", next);
}

/** The page's words in the chosen language. */
export function t(): PageText {
  return language === "es" ? spanish : english;
}

/** The same for the components of the ui package. */
export function uiText(): UiText {
  return language === "es" ? uiSpanish : uiEnglish;
}
