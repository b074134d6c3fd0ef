import type { Guess } from "../recogniser.js";
import { MAX_MOMENTS, MOMENT_GUESSES } from "./rules.js";

/** What the network thought at one moment: milliseconds since the drawing began, and its first guesses. */
export interface LoggedMoment {
  readonly t: number;
  readonly guesses: readonly (readonly [word: string, score: number])[];
}

/** Keeps what the network thought while a drawing was made, however often it was asked: beyond a limit, every other moment goes. */
export class MomentLog {
  readonly #limit: number;
  #every = 1;
  #seen = 0;
  #kept: LoggedMoment[] = [];
  #last: LoggedMoment | undefined;

  /** @param limit the most moments, at least 2 */
  constructor(limit: number = MAX_MOMENTS) {
    this.#limit = limit;
  }

  /** @param t milliseconds since the drawing began, never less than the last one's */
  add(t: number, guesses: readonly Guess[]): void {
    this.#last = {
      t: Math.round(t),
      guesses: guesses
        .slice(0, MOMENT_GUESSES)
        .map(({ word, score }) => [word, Math.round(score * 1e4) / 1e4] as const),
    };
    if (this.#seen++ % this.#every !== 0) return;
    // One place stays free for the last moment.
    if (this.#kept.length === this.#limit - 1) {
      this.#kept = this.#kept.filter((_, place) => place % 2 === 0);
      this.#every *= 2;
      if ((this.#seen - 1) % this.#every !== 0) return;
    }
    this.#kept.push(this.#last);
  }

  /** In order of time; the last one is always among them. */
  get moments(): readonly LoggedMoment[] {
    const last = this.#last;
    return !last || this.#kept.at(-1) === last ? [...this.#kept] : [...this.#kept, last];
  }
}
