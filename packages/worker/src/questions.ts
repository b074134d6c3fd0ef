import type { NotedSpan, TraceHeaders } from "@vistazo/tracing";

/** What a worker can be asked: by name, the question, its answer, and what is told before the answer is there. */
export type Questions<Q> = { readonly [Name in keyof Q]: Question };

export interface Question {
  readonly question: unknown;
  readonly answer: unknown;
  readonly progress?: unknown;
}

export type ProgressOf<Q> = Q extends { readonly progress: infer Progress } ? Progress : never;

/** To the worker. */
export type Asked =
  | {
      readonly id: number;
      readonly name: string;
      readonly question: unknown;
      /** Where the asker is being traced. */
      readonly trace?: TraceHeaders;
    }
  | { readonly id: number; readonly cancel: true };

/** From the worker. */
export type Told =
  | { readonly id: number; readonly answer: unknown; readonly spans?: readonly NotedSpan[] }
  | { readonly id: number; readonly error: ErrorMessage; readonly spans?: readonly NotedSpan[] }
  | { readonly id: number; readonly progress: unknown };

/** An error on its way between threads, where its class gets lost: its name, and all fields of its own that can travel. */
export interface ErrorMessage {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ErrorMessage;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}
