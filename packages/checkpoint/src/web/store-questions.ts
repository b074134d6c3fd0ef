/** What the worker that writes files can be asked; files are named by their keys. */
export interface StoreQuestions {
  /** Whether files can be written here. */
  ready: { question: null; answer: boolean };
  /** Answers how many bytes are there. */
  open: { question: string; answer: number };
  append: { question: { readonly key: string; readonly bytes: Uint8Array }; answer: undefined };
  restart: { question: string; answer: undefined };
  sha256: { question: string; answer: string };
  close: { question: string; answer: undefined };
  finish: { question: string; answer: undefined };
}

/** The folder of all files, in the origin's private file system. */
export const FOLDER = "vistazo-models";

/** Beside a file of which nothing is missing lies an empty one with this ending. */
export const WHOLE = ".whole";
