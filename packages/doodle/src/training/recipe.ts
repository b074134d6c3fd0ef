import type { TrainingPlan } from "@vistazo/training";
import type { ResNetSizes } from "@vistazo/vision/resnet";
import { type Augmentation, defaultAugmentation } from "./augment.js";

/** Until which share of the training drawings are shown at which size. */
export interface SizeStage {
  /** 0 to 1, of all steps. */
  readonly until: number;
  /** Side of the pictures, in pixels. */
  readonly size: number;
}

/** All that a training run is determined by, besides its drawings. */
export interface Recipe extends TrainingPlan {
  readonly batch: number;
  /** How often words come up: in proportion to (number of drawings)^power. */
  readonly balance: number;
  /** Small pictures first: most of what is to be learnt shows there, at a fraction of the time. */
  readonly sizes: readonly SizeStage[];
  /** The share of the targets that the teacher gives, if there is one, and the temperature of its softmax. */
  readonly teacherShare: number;
  readonly temperature: number;
  readonly augmentation: Augmentation;
  readonly network: ResNetSizes;
}

/** Of a run that begins with a recogniser's weights (`from`); one that begins with nothing wants three times as many steps. */
export const defaultRecipe: Recipe = {
  seed: 1,
  steps: 5_000,
  batch: 128,
  learningRate: 2e-3,
  warmup: 200,
  weightDecay: 0.05,
  labelSmoothing: 0,
  balance: 0,
  sizes: [
    { until: 0.5, size: 32 },
    { until: 1, size: 40 },
  ],
  teacherShare: 0.35,
  temperature: 1.3,
  augmentation: defaultAugmentation,
  network: {
    channels: 3,
    embeddingSize: 32,
    hiddenSizes: [64, 128, 256],
    depths: [2, 2, 1],
    layerType: "basic",
  },
};

/** The size of the pictures at a step, counted from 0. */
export function sizeAt({ sizes, steps }: Recipe, step: number): number {
  return (sizes.find(({ until }) => step < until * steps) ?? sizes.at(-1)!).size;
}
