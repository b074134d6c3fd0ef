import type { TaskGuide } from "../task-guide.js";
import MetricFigures from "./MetricFigures.svelte";

export const guide: TaskGuide = {
  exercises: ["masks", "together"],
  metrics: { before: ["IoU"], after: [] },
  MetricFigures,
};
