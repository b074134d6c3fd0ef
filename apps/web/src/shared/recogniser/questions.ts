import type { Drawing, Guess, Way } from "@vistazo/doodle";

/** What the page asks the worker: to be ready, what a drawing of which a share is drawn is, likeliest first, or to draw. */
export interface RecogniserQuestions {
  load: { question: null; answer: LoadedRecogniser };
  guess: { question: { readonly drawing: Drawing; readonly share: number }; answer: readonly Guess[] };
  /** The ways in which drawings of one word are drawn. */
  ways: { question: { readonly drawings: readonly Drawing[] }; answer: readonly Way[] };
  /** The drawings that look most like one, most alike first: their places among the others. */
  alike: { question: { readonly drawing: Drawing; readonly others: readonly Drawing[] }; answer: readonly number[] };
  /** The words that the network draws. */
  drawable: { question: null; answer: readonly string[] };
  draw: { question: DrawQuestion; answer: readonly Drawing[] };
  finish: { question: FinishQuestion; answer: Drawing };
}

/** How the network draws. */
export interface Manner {
  readonly temperature?: number;
  readonly seed: number;
}

/** Several drawings of a word. */
export interface DrawQuestion extends Manner {
  readonly word: string;
  readonly count: number;
}

/** A drawing of a word that was begun, in any coordinates. */
export interface FinishQuestion extends Manner {
  readonly word: string;
  readonly start: Drawing;
}

/** The recogniser that is used. */
export interface LoadedRecogniser {
  readonly version: number;
  readonly words: readonly string[];
}
