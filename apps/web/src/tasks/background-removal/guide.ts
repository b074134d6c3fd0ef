import type { TaskGuide } from "../task-guide.js";
import MetricFigures from "./MetricFigures.svelte";

export const guide: TaskGuide = {
  exercises: ["backdrop"],
  metrics: { before: ["MAE", "SAD"], after: ["IoU"] },
  MetricFigures,
};
