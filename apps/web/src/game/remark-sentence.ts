import type { Remark } from "@vistazo/doodle/game";
import { type WordLanguage, wordPhrase } from "@vistazo/doodle/words";
import type { GameText } from "./text/en.js";

/** A remark as a sentence to be shown and said. */
export function remarkSentence(remark: Remark, text: GameText, language: WordLanguage): string {
  switch (remark.kind) {
    case "see":
      return text.see(remark.words.map((word) => wordPhrase(word, language)).join(", "));
    case "known":
      return text.known(wordPhrase(remark.word, language));
    case "unsure":
      return text.unsure;
    case "over":
      return text.over;
  }
}
