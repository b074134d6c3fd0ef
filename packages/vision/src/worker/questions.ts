import type { ModelFiles } from "@vistazo/checkpoint";
import type { ModelOptions } from "../model.js";
import type { Task } from "../task.js";

/** What the worker that holds a model can be asked, one after the other. */
export interface ModelQuestions {
  load: {
    question: {
      readonly task: Task;
      readonly files: ModelFiles;
      readonly options: ModelOptions;
      /** Modules of architectures that were registered. */
      readonly modules: readonly string[];
    };
    answer: undefined;
  };
  /** One result a photo, as plain data. */
  run: {
    question: { readonly photos: readonly unknown[]; readonly options: object; readonly batchSize: number };
    answer: unknown[];
  };
  dispose: { question: null; answer: undefined };
}
