import type { TaskGuide } from "../task-guide.js";
import MetricFigures from "./MetricFigures.svelte";

export const guide: TaskGuide = {
  exercises: ["dogs-or-cats", "together"],
  metrics: { before: [], after: [] },
  MetricFigures,
};
