import type { ModelFiles } from "@vistazo/checkpoint";
import type { WasmPaths } from "@vistazo/runtime";
import type { RunningDevice } from "../device.js";
import type { LoadedOn } from "../load-on-device.js";
import type { ServedFiles } from "../served/served-files.js";
import type { Task } from "../task.js";

/** What the worker that holds a model can be asked, one after the other. */
export interface ModelQuestions {
  load: {
    question: {
      readonly task: Task;
      readonly files: ModelFiles | ServedFiles;
      readonly options: LoadedOn;
      /** Where a page has ONNX Runtime's files. */
      readonly wasmPaths?: WasmPaths;
      /** Modules of architectures that were registered. */
      readonly modules: readonly string[];
    };
    answer: RunningDevice;
  };
  /** One result a photo, as plain data. */
  run: {
    question: { readonly photos: readonly unknown[]; readonly options: object; readonly batchSize: number };
    answer: unknown[];
  };
  dispose: { question: null; answer: undefined };
}
