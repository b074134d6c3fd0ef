import type { Language, Translated } from "@vistazo/tasks";
import { preferredLanguage } from "./preferred-language.js";
import { recall, remember } from "./storage.js";

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

/** The language for who has not chosen one. */
export function proposeLanguage(proposed: Language): void {
  if (recall("language") === null) language = proposed;
}

export function chooseLanguage(chosen: Language): void {
  language = chosen;
  remember("language", chosen);
}

/** What there is in each language, in the one that is shown; read within a component, it follows a change. */
export function inLanguage<T>(each: Translated<T>): T {
  return each[language];
}

/** A part's texts, as a function that gives those in the language that is shown; read within a component, it follows a change. */
export function textsIn<Texts>(each: Translated<Texts>): () => Texts {
  return () => inLanguage(each);
}
