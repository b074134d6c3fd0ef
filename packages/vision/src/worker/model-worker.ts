/** The thread that holds a model: everything that takes time happens here, so that the caller's thread stays free. */

import type { PhotoInput } from "@vistazo/image";
import { setWasmPaths } from "@vistazo/runtime";
import { handedOver, type Task, type TaskAnswer } from "@vistazo/tasks";
import { breathe, buffersOf, handOver, serve } from "@vistazo/worker";
import { callerPort } from "#caller";
import { registerArchitecture } from "../architectures/register.js";
import { loadOnDevice } from "../load-on-device.js";
import type { Model } from "../model.js";
import { runTask } from "../tasks/run-task.js";
import { VisionError } from "../vision-error.js";
import type { ModelQuestions } from "./questions.js";

let loaded: { model: Model<Task>; task: Task } | undefined;

serve<ModelQuestions>(
  callerPort(),
  {
    async load({ task, files, options, modules, wasmPaths }) {
      if (wasmPaths) setWasmPaths(wasmPaths);
      for (const module of modules) await registerArchitecture(module);
      const { model, device } = await loadOnDevice(files, task, options);
      loaded = { model, task };
      return device;
    },
    async run({ photos, options, batchSize }, { signal }) {
      if (!loaded) throw new VisionError("disposed", "This pipeline was disposed; make another.");
      const { task, model } = loaded;
      const results: TaskAnswer<Task>[] = [];
      for (let start = 0; start < photos.length; start += batchSize) {
        await breathe();
        signal.throwIfAborted();
        const batch = photos.slice(start, start + batchSize) as PhotoInput[];
        results.push(...(await runTask(task, model, batch, options)));
      }
      return handOver(results, buffersOf(results.map((answer) => handedOver(task, answer))));
    },
    async dispose() {
      await loaded?.model.dispose();
      loaded = undefined;
    },
  },
  { inOrder: true },
);
