import type { Drawing, Guess } from "@vistazo/doodle";

/** What the page asks the worker: to be ready, or what a drawing is, likeliest first. */
export interface RecogniserQuestions {
  load: { question: null; answer: LoadedRecogniser };
  guess: { question: Drawing; answer: readonly Guess[] };
}

/** The recogniser that is used. */
export interface LoadedRecogniser {
  readonly version: number;
  readonly words: readonly string[];
}
