import type { PhotoInput } from "@vistazo/image";
import type { Model } from "../model.js";
import type { Task } from "../task.js";
import { VisionError } from "../vision-error.js";
import { imageClassification } from "./image-classification.js";

/** A task on photos: one result for each. */
type TaskFunction = (model: Model, photos: readonly PhotoInput[], options: never) => Promise<unknown[]>;

const taskFunctions: Readonly<Partial<Record<Task, TaskFunction>>> = {
  "image-classification": imageClassification,
};

/** Run a task by its name. What comes back can be posted between threads. */
export function runTask(task: Task, model: Model, photos: readonly PhotoInput[], options: object): Promise<unknown[]> {
  const run = taskFunctions[task];
  if (!run) throw new VisionError("unsupported-task", `The task ${task} is not supported.`);
  return run(model, photos, options as never);
}
