import type { Guess } from "../recogniser.js";
import { ALOUD_SCORE } from "./rules.js";

/** Something to say while one draws; the words are the recogniser's. */
export type Remark =
  /** “I see …, …” */
  | { readonly kind: "see"; readonly words: readonly string[] }
  /** “I am not sure what that is.” */
  | { readonly kind: "unsure" }
  /** “Oh, I know, it's …!” */
  | { readonly kind: "known"; readonly word: string }
  /** “Sorry, I could not guess it.” */
  | { readonly kind: "over" };

export interface AnnouncerOptions {
  /** Guesses with a lower score are not worth a remark. Default: `ALOUD_SCORE`. */
  readonly minScore?: number;
  /** The most words in one remark. Default 2. */
  readonly maxWords?: number;
  /** Milliseconds between two remarks. Default 1,800. */
  readonly pause?: number;
  /** Milliseconds without anything new after which it says that it is unsure, once. Default 6,000. */
  readonly unsureAfter?: number;
}

/**
 * Decides what to say aloud in one round. No word is said twice, and not too much at once; the word that is to be drawn is said
 * only when it is known, for saying it is guessing it.
 */
export class Announcer {
  readonly #word: string;
  readonly #options: Required<AnnouncerOptions>;
  readonly #said = new Set<string>();
  #lastRemark = Number.NEGATIVE_INFINITY;
  #begun: number | undefined;
  #wasUnsure = false;
  #ended = false;

  constructor(word: string, options: AnnouncerOptions = {}) {
    this.#word = word;
    this.#options = { minScore: ALOUD_SCORE, maxWords: 2, pause: 1_800, unsureAfter: 6_000, ...options };
  }

  /**
   * What to say of new guesses, if anything.
   *
   * @param now milliseconds by any clock that does not go back
   * @param guesses likeliest first
   */
  hear(now: number, guesses: readonly Guess[]): Remark | null {
    const { minScore, maxWords, pause, unsureAfter } = this.#options;
    this.#begun ??= now;
    if (this.#ended || now - this.#lastRemark < pause) return null;
    const words = guesses
      .filter(({ word, score }) => score >= minScore && word !== this.#word && !this.#said.has(word))
      .slice(0, maxWords)
      .map(({ word }) => word);
    if (words.length > 0) {
      for (const word of words) this.#said.add(word);
      this.#lastRemark = now;
      return { kind: "see", words };
    }
    if (this.#wasUnsure || now - Math.max(this.#begun, this.#lastRemark) < unsureAfter) return null;
    this.#wasUnsure = true;
    this.#lastRemark = now;
    return { kind: "unsure" };
  }

  /** How the round ends; whatever is heard after it gets no remark. */
  end(known: boolean): Remark {
    this.#ended = true;
    return known ? { kind: "known", word: this.#word } : { kind: "over" };
  }
}
