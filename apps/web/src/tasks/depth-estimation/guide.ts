import type { TaskGuide } from "../task-guide.js";
import MetricFigures from "./MetricFigures.svelte";

export const guide: TaskGuide = {
  exercises: ["depth"],
  metrics: { before: [], after: ["AbsRel", "delta"] },
  MetricFigures,
};
