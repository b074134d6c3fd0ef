import type * as z from "zod/mini";
import type { AnswerDescriptor } from "./answer-descriptor.js";
import { answer as backgroundRemovalAnswer } from "./background-removal/answer.js";
import { backgroundRemoval } from "./background-removal/background-removal.js";
import { answer as depthEstimationAnswer } from "./depth-estimation/answer.js";
import { depthEstimation } from "./depth-estimation/depth-estimation.js";
import { answer as imageClassificationAnswer } from "./image-classification/answer.js";
import { imageClassification } from "./image-classification/image-classification.js";
import { answer as imageSegmentationAnswer } from "./image-segmentation/answer.js";
import { imageSegmentation } from "./image-segmentation/image-segmentation.js";
import { answer as objectDetectionAnswer } from "./object-detection/answer.js";
import { objectDetection } from "./object-detection/object-detection.js";
import type { Task } from "./tasks.js";

/** What each task answers. */
export const answers = {
  [imageClassification.id]: imageClassificationAnswer,
  [objectDetection.id]: objectDetectionAnswer,
  [imageSegmentation.id]: imageSegmentationAnswer,
  [backgroundRemoval.id]: backgroundRemovalAnswer,
  [depthEstimation.id]: depthEstimationAnswer,
} satisfies Record<Task, AnswerDescriptor>;

/** What a task answers for one photo, as it crosses threads. */
export type TaskAnswer<T extends Task> = z.output<(typeof answers)[T]["schema"]>;

/** What the Inference API answers for one photo where a page asks. */
export type CompactAnswer<T extends Task> = z.output<(typeof answers)[T]["compact"]>;
