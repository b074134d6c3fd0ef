import type { Task } from "./task.js";

/** transformers names a network after what it is for. */
const ENDINGS: readonly [RegExp, Task][] = [
  [/ForImageClassification(WithTeacher)?$/u, "image-classification"],
  [/ForObjectDetection$/u, "object-detection"],
  [/For(Semantic|Instance|Universal|Image|Panoptic)?Segmentation$/u, "image-segmentation"],
  [/ForDepthEstimation$/u, "depth-estimation"],
];

/** The task that a class of transformers is for, or null where it is for none of those known here. */
export function taskOfArchitecture(architecture: string): Task | null {
  return ENDINGS.find(([ending]) => ending.test(architecture))?.[1] ?? null;
}
