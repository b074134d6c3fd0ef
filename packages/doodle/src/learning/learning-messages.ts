import type { LearningOutcome, LearnOptions } from "./learn.js";

/** What the process that learns is told, once, and what it tells. Drawings are in a file of the run's folder. */
export type LearningOrder = Pick<LearnOptions, "from" | "run" | "recipe" | "shares" | "threads">;

export type LearningMessage =
  | { readonly progress: number }
  | { readonly outcome: LearningOutcome | null }
  | { readonly error: string };

/** A line for each drawing, in the run's folder. */
export const drawingsFile = "drawings.ndjson";
