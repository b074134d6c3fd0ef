import type { Drawing, Guess } from "@vistazo/doodle";

/** What the page asks the worker: to be ready, or what a drawing of which a share is drawn is, likeliest first. */
export interface RecogniserQuestions {
  load: { question: null; answer: LoadedRecogniser };
  guess: { question: { readonly drawing: Drawing; readonly share: number }; answer: readonly Guess[] };
}

/** The recogniser that is used. */
export interface LoadedRecogniser {
  readonly version: number;
  readonly words: readonly string[];
}
