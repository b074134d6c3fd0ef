import type { LoadPhotoOptions, PhotoInput } from "@vistazo/image";
import { byTask, type Task, type TaskAnswer, type TaskOptions } from "@vistazo/tasks";
import type { Model } from "../model.js";
import { backgroundRemoval } from "./background-removal.js";
import { depthEstimation } from "./depth-estimation.js";
import { imageClassification } from "./image-classification.js";
import { imageSegmentation } from "./image-segmentation.js";
import { objectDetection } from "./object-detection.js";

/** One answer for each photo. */
type RunTask<T extends Task> = (
  model: Model<T>,
  photos: readonly PhotoInput[],
  options: TaskOptions<T> & LoadPhotoOptions,
) => Promise<TaskAnswer<T>[]>;

const implementations: { readonly [T in Task]: RunTask<T> } = byTask({
  imageClassification,
  objectDetection,
  imageSegmentation,
  backgroundRemoval,
  depthEstimation,
});

/** Run a task by its name, its options checked. What comes back can be posted between threads. */
export function runTask<T extends Task>(
  task: T,
  model: Model<T>,
  photos: readonly PhotoInput[],
  options: TaskOptions<T> & LoadPhotoOptions,
): Promise<TaskAnswer<T>[]> {
  return implementations[task](model, photos, options);
}
