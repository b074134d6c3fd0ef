import type { LearningOutcome, LearnOptions } from "./learn.js";

/** What the process that learns is told. Drawings are in a file of the run's folder. */
export type LearningOrder = Pick<
  LearnOptions,
  "from" | "shipped" | "run" | "recipe" | "shares" | "acceptance" | "threads"
>;

/** What it can be asked; progress is the share that is done, 0 to 1. */
export interface LearningQuestions {
  learn: { question: LearningOrder; answer: LearningOutcome | undefined; progress: number };
}

/** A line for each drawing, in the run's folder. */
export const drawingsFile = "drawings.ndjson";
