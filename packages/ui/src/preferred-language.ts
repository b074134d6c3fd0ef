import type { Language } from "@vistazo/tasks";

/** The language that was chosen before, else the first of the browser's that there is, else English. */
export function preferredLanguage(chosen: string | null, browser: readonly string[]): Language {
  for (const tag of [chosen ?? "", ...browser]) {
    const language = tag.toLowerCase().split("-", 1)[0];
    if (language === "es" || language === "en") return language;
  }
  return "en";
}
