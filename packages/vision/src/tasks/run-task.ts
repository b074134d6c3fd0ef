import type { PhotoInput } from "@vistazo/image";
import type { Model } from "../model.js";
import type { Task } from "../task.js";
import { VisionError } from "../vision-error.js";
import { depthEstimation, depthEstimationOptions } from "./depth-estimation.js";
import { imageClassification, imageClassificationOptions } from "./image-classification.js";
import { imageSegmentation, imageSegmentationOptions } from "./image-segmentation.js";
import { objectDetection, objectDetectionOptions } from "./object-detection.js";
import { checkOptions, type OptionCheck } from "./options.js";

interface TaskEntry {
  /** One result for each photo. */
  readonly run: (model: Model, photos: readonly PhotoInput[], options: never) => Promise<unknown[]>;
  readonly options: Readonly<Record<string, OptionCheck>>;
}

const taskTable: Readonly<Partial<Record<Task, TaskEntry>>> = {
  "depth-estimation": { run: depthEstimation, options: depthEstimationOptions },
  "object-detection": { run: objectDetection, options: objectDetectionOptions },
  "image-segmentation": { run: imageSegmentation, options: imageSegmentationOptions },
  "image-classification": { run: imageClassification, options: imageClassificationOptions },
};

/** Run a task by its name. What comes back can be posted between threads. */
export function runTask(task: Task, model: Model, photos: readonly PhotoInput[], options: object): Promise<unknown[]> {
  const entry = taskTable[task];
  if (!entry) throw new VisionError("unsupported-task", `The task ${task} is not supported.`);
  checkOptions(options, entry.options);
  return entry.run(model, photos, options as never);
}
