import { backgroundRemoval } from "./background-removal/background-removal.js";
import { depthEstimation } from "./depth-estimation/depth-estimation.js";
import { imageClassification } from "./image-classification/image-classification.js";
import { imageSegmentation } from "./image-segmentation/image-segmentation.js";
import { objectDetection } from "./object-detection/object-detection.js";
import type { Given } from "./option.js";

const described = [
  imageClassification,
  objectDetection,
  imageSegmentation,
  backgroundRemoval,
  depthEstimation,
] as const;

type Described = (typeof described)[number];

/** A task by the name that it has on the Hub. */
export type Task = Described["id"];

/** The descriptor of each task. */
export type TaskDescriptors = { readonly [D in Described as D["id"]]: D };

export const taskDescriptors = Object.fromEntries(
  described.map((task) => [task.id, task]),
) as unknown as TaskDescriptors;

/** Every task, in the order in which they are shown. */
export const tasks: readonly Task[] = described.map(({ id }) => id);

export function isTask(name: unknown): name is Task {
  return (tasks as readonly unknown[]).includes(name);
}

/** The task that a class of transformers is for, the first where it fits several, or null where it is for none of these. */
export function taskOfClass(name: string): Task | null {
  return tasks.find((task) => taskDescriptors[task].className.test(name)) ?? null;
}

/** What a task takes besides photos. */
export type TaskOptions<T extends Task> = Given<TaskDescriptors[T]["options"]>;
