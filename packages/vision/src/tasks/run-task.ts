import type { PhotoInput } from "@vistazo/image";
import type { Model } from "../model.js";
import type { Task } from "../task.js";
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

const taskTable: Readonly<Record<Task, TaskEntry>> = {
  "image-classification": { run: imageClassification, options: imageClassificationOptions },
  "object-detection": { run: objectDetection, options: objectDetectionOptions },
  "image-segmentation": { run: imageSegmentation, options: imageSegmentationOptions },
  "depth-estimation": { run: depthEstimation, options: depthEstimationOptions },
};

/** Run a task by its name. What comes back can be posted between threads. */
export function runTask(task: Task, model: Model, photos: readonly PhotoInput[], options: object): Promise<unknown[]> {
  const { run, options: checks } = taskTable[task];
  checkOptions(options, checks);
  return run(model, photos, options as never);
}
