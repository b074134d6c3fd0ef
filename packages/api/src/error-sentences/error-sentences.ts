import type { ErrorCode } from "../error-codes.js";

/** What is said of each error to people, in a language: in a few words, and what they can do. `UNREACHABLE` where nothing answers at all. */
export type ErrorSentences = Readonly<
  Record<ErrorCode | "UNREACHABLE", { readonly title: string; readonly text: string }>
>;
