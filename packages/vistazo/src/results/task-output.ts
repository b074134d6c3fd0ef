import type { Photo } from "@vistazo/image";
import type { Task, TaskTypes } from "@vistazo/vision";
import { depthEstimationOutput } from "./depth-estimation.js";
import { imageClassificationOutput } from "./image-classification.js";
import { imageSegmentationOutput } from "./image-segmentation.js";
import { objectDetectionOutput } from "./object-detection.js";

/** How the results of a task leave the command. */
export interface TaskOutput<Result> {
  /** What `run --json` prints for one photo. */
  toJson(result: Result): unknown;
  /** Lines for a person to read. */
  describe(result: Result): readonly string[];
  /** Write pictures for a person and data for a program; `name` is the photo's, without its ending. */
  save(result: Result, photo: Photo, folder: string, name: string): Promise<void>;
}

/** The output of every task. */
export const taskOutputs: { readonly [T in Task]: TaskOutput<TaskTypes[T]["result"]> } = {
  "image-classification": imageClassificationOutput,
  "object-detection": objectDetectionOutput,
  "image-segmentation": imageSegmentationOutput,
  "depth-estimation": depthEstimationOutput,
};
