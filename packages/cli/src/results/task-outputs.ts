import { byTask } from "@vistazo/tasks";
import type { Task, TaskTypes } from "@vistazo/vision";
import { backgroundRemovalOutput } from "./background-removal.js";
import { depthEstimationOutput } from "./depth-estimation.js";
import { imageClassificationOutput } from "./image-classification.js";
import { imageSegmentationOutput } from "./image-segmentation.js";
import { objectDetectionOutput } from "./object-detection.js";
import type { TaskOutput } from "./task-output.js";

/** The output of every task. */
export const taskOutputs: { readonly [T in Task]: TaskOutput<TaskTypes[T]["result"]> } = byTask({
  imageClassification: imageClassificationOutput,
  objectDetection: objectDetectionOutput,
  imageSegmentation: imageSegmentationOutput,
  backgroundRemoval: backgroundRemovalOutput,
  depthEstimation: depthEstimationOutput,
});
