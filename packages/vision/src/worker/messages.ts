import type { ModelFiles } from "@vistazo/checkpoint";
import type { ModelOptions } from "../model.js";
import type { Task } from "../task.js";

/** What the main thread asks of the thread that holds a model. */
export type Request =
  | {
      readonly kind: "load";
      readonly id: number;
      readonly task: Task;
      readonly files: ModelFiles;
      readonly options: ModelOptions;
    }
  | {
      readonly kind: "run";
      readonly id: number;
      readonly photos: readonly unknown[];
      readonly options: object;
      readonly batchSize: number;
    }
  | { readonly kind: "cancel"; readonly id: number }
  | { readonly kind: "dispose"; readonly id: number };

export type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: ErrorMessage };

/** An error on its way between threads, where its class gets lost. */
export interface ErrorMessage {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
}
