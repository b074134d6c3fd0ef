import type { Drawing, Guess } from "@vistazo/doodle";

/** What the page asks the worker: to be ready (`null`), or what a drawing is. */
export interface RecogniserQuestion {
  readonly id: number;
  readonly drawing: Drawing | null;
}

/** The recogniser that is used. */
export interface LoadedRecogniser {
  readonly version: number;
  readonly words: readonly string[];
}

export type RecogniserAnswer =
  | { readonly id: number; readonly loaded: LoadedRecogniser }
  | { readonly id: number; readonly guesses: readonly Guess[] }
  | { readonly id: number; readonly failure: string };
