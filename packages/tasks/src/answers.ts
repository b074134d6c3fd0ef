import type * as z from "zod/mini";
import type { AnswerDescriptor } from "./answer-descriptor.js";
import { answer as depthEstimation } from "./depth-estimation/answer.js";
import { answer as imageClassification } from "./image-classification/answer.js";
import { answer as imageSegmentation } from "./image-segmentation/answer.js";
import { answer as objectDetection } from "./object-detection/answer.js";
import type { Task } from "./tasks.js";

/** What each task answers. A page that checks no answers fetches nothing of this, nor of zod. */
export const answers = {
  "image-classification": imageClassification,
  "object-detection": objectDetection,
  "image-segmentation": imageSegmentation,
  "depth-estimation": depthEstimation,
} satisfies Record<Task, AnswerDescriptor>;

/** What a task answers for one photo, as it crosses threads. */
export type TaskAnswer<T extends Task> = z.output<(typeof answers)[T]["schema"]>;

/** What the Inference API answers for one photo where a page asks. */
export type CompactAnswer<T extends Task> = z.output<(typeof answers)[T]["compact"]>;

/** The arrays of an answer that are handed over between threads, not copied. */
export function handedOver<T extends Task>(task: T, answer: TaskAnswer<T>): readonly ArrayBufferView[] {
  const { handedOver: arrays }: AnswerDescriptor = answers[task];
  return arrays?.(answer) ?? [];
}
