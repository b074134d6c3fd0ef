import type { Here } from "../app-config.js";

/** What the worker that runs the page's function can be asked. */
export interface HereQuestions {
  /** Has the model ready, once. */
  load: {
    question: { readonly here: Here; readonly base: string };
    answer: undefined;
    /** Bytes of the model that are here. */
    progress: { readonly loaded: number; readonly total: number };
  };
  run: { question: { readonly values: readonly unknown[] }; answer: unknown };
}
