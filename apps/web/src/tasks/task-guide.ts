import type { ExerciseName } from "@vistazo/tasks/exercises";
import type { Component } from "svelte";
import type { GuideText } from "../guide/guide-text.js";

/** What of the guide below a task's page is the task's own. */
export interface TaskGuide {
  readonly exercises: readonly ExerciseName[];
  /** What the Hub does not list and one has to know nevertheless, before and after what it lists. */
  readonly metrics: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly MetricFigures: Component<{ text: GuideText }>;
}
