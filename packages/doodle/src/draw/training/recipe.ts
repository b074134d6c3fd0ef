import type { TrainingPlan } from "@vistazo/training";

/** All that the training of a network that draws is determined by, besides its drawings. */
export interface SketchRecipe extends TrainingPlan {
  /** Rows a step. */
  readonly rows: number;
  /** Of a row, which has several drawings; longer drawings are left out. */
  readonly points: number;
  /** How often words come up: in proportion to (number of drawings)^power. */
  readonly balance: number;
  /** How far drawings are scaled, and stretched along x: at most, as logarithms. */
  readonly scale: number;
  readonly stretch: number;
  readonly network: { readonly width: number; readonly layers: number; readonly heads: number };
}

export const defaultSketchRecipe: SketchRecipe = {
  seed: 1,
  steps: 8300,
  rows: 8,
  points: 128,
  learningRate: 1.5e-3,
  warmup: 200,
  cooldown: 4280,
  weightDecay: 0.05,
  labelSmoothing: 0,
  balance: 0.3,
  scale: 0.15,
  stretch: 0.1,
  network: { width: 96, layers: 4, heads: 4 },
};
