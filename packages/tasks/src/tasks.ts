import { backgroundRemoval } from "./background-removal/background-removal.js";
import { depthEstimation } from "./depth-estimation/depth-estimation.js";
import { imageClassification } from "./image-classification/image-classification.js";
import { imageSegmentation } from "./image-segmentation/image-segmentation.js";
import { objectDetection } from "./object-detection/object-detection.js";
import type { Given } from "./option.js";

const described = {
  imageClassification,
  objectDetection,
  imageSegmentation,
  backgroundRemoval,
  depthEstimation,
} as const;

type Described = typeof described;

/** A task by the name of its descriptor. */
export type TaskName = keyof Described;

/** A task by the name that it has on the Hub. */
export type Task = Described[TaskName]["id"];

/** What is said of every task by its descriptor's name, by the Hub's. */
export type ByTask<Named extends { readonly [N in TaskName]: unknown }> = {
  readonly [N in TaskName as Described[N]["id"]]: Named[N];
};

/** A table of what there is for every task, which is written by the names of their descriptors, by the Hub's names. */
export function byTask<const Named extends { readonly [N in TaskName]: unknown }>(named: Named): ByTask<Named> {
  const names = Object.keys(described) as TaskName[];
  return Object.fromEntries(names.map((name) => [described[name].id, named[name]])) as ByTask<Named>;
}

/** The descriptor of each task. */
export type TaskDescriptors = ByTask<Described>;

export const taskDescriptors: TaskDescriptors = byTask(described);

/** Every task, in the order in which they are shown. */
export const tasks: readonly Task[] = Object.values(described).map(({ id }) => id);

export function isTask(name: unknown): name is Task {
  return (tasks as readonly unknown[]).includes(name);
}

/** The task that a class of transformers is for, the first where it fits several, or null where it is for none of these. */
export function taskOfClass(name: string): Task | null {
  return tasks.find((task) => taskDescriptors[task].className.test(name)) ?? null;
}

/** What a task takes besides photos. */
export type TaskOptions<T extends Task> = Given<TaskDescriptors[T]["options"]>;
