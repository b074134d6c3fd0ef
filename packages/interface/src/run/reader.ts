import type { Step } from "./step.js";

/** Who reads what is told of a call. */
export interface Reader {
  /** Of the page, such as "es". */
  readonly language: string;
  /** What is told of errors that are not meant for people: that there was one, what it says, or to whoever develops the app where too. */
  readonly errors: "hidden" | "message" | "stack";
  /** A text of the app in that language, as far as the app has it. */
  say(text: string): string;
}

/** Languages that the package's own sentences have. */
const LANGUAGES: ReadonlySet<string> = new Set(["en", "es"]);
/** Of a list of languages; nobody has more. */
const MAX_TAGS = 20;

/** @param accepted languages, as the header Accept-Language has them */
export function readerOf(step: Step, accepted: string | undefined, errors: Reader["errors"]): Reader {
  const language = firstLanguage(accepted, (one) => LANGUAGES.has(one) || Object.hasOwn(step.translations, one));
  const texts = Object.hasOwn(step.translations, language) ? (step.translations[language] ?? {}) : {};
  return { language, errors, say: (text) => (Object.hasOwn(texts, text) ? (texts[text] ?? text) : text) };
}

/** The first that there is, of those that a header names; else English. */
export function firstLanguage(accepted = "", has = (language: string): boolean => LANGUAGES.has(language)): string {
  const tags = accepted.split(",", MAX_TAGS).map((tag) => tag.trim().split(/[-;]/u, 1)[0]?.toLowerCase() ?? "");
  return tags.find(has) ?? "en";
}
