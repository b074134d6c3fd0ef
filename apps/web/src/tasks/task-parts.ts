import { byTask, type Task, type Translated } from "@vistazo/tasks";
import type { Component } from "svelte";
import type { PageText } from "../shared/shell/page-text.js";
import type { AboutText } from "./about-text.js";
import { parts as backgroundRemoval } from "./background-removal/parts.js";
import { parts as depthEstimation } from "./depth-estimation/parts.js";
import { parts as imageClassification } from "./image-classification/parts.js";
import { parts as imageSegmentation } from "./image-segmentation/parts.js";
import { parts as objectDetection } from "./object-detection/parts.js";
import type { TaskGuide } from "./task-guide.js";

/** What the pages have of a task. All but its name and its picture is fetched when it is first shown. */
export interface TaskParts {
  readonly text: Translated<PageText>;
  /** The scene of the first page as the task sees it. */
  readonly Drawing: Component;
  readonly page: () => Promise<{ default: Component }>;
  readonly about: Translated<() => Promise<AboutText>>;
  readonly guide: () => Promise<TaskGuide>;
}

export const TASK_PARTS: Readonly<Record<Task, TaskParts>> = byTask({
  imageClassification,
  objectDetection,
  imageSegmentation,
  backgroundRemoval,
  depthEstimation,
});
