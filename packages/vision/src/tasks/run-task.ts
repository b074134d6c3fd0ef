import type { PhotoInput } from "@vistazo/image";
import type { Model } from "../model.js";
import type { Task } from "../task.js";
import { depthEstimation } from "./depth-estimation.js";
import { imageClassification } from "./image-classification.js";
import { imageSegmentation } from "./image-segmentation.js";
import { objectDetection } from "./object-detection.js";

/** One result for each photo. */
type RunTask<T extends Task> = (model: Model<T>, photos: readonly PhotoInput[], options: never) => Promise<unknown[]>;

const runners: { readonly [T in Task]: RunTask<T> } = {
  "image-classification": imageClassification,
  "object-detection": objectDetection,
  "image-segmentation": imageSegmentation,
  "depth-estimation": depthEstimation,
};

/** Run a task by its name, its options checked. What comes back can be posted between threads. */
export function runTask<T extends Task>(
  task: T,
  model: Model<T>,
  photos: readonly PhotoInput[],
  options: object,
): Promise<unknown[]> {
  return runners[task](model, photos, options as never);
}
