import type { ResidualNetworkConfig, TrainingPlan } from "@vistazo/graph";
import { defaultPhotoAugmentation, type PhotoAugmentation } from "./photo-augmentation.js";

/** All that training a classifier of photos from nothing is determined by, besides its photos. */
export interface PhotoRecipe extends TrainingPlan {
  readonly batch: number;
  /** Until which share of the steps photos are shown at which size. */
  readonly sizes: readonly { readonly until: number; readonly size: number }[];
  readonly augmentation: PhotoAugmentation;
  readonly network: Omit<ResidualNetworkConfig, "classes">;
}

export const defaultPhotoRecipe: PhotoRecipe = {
  seed: 1,
  steps: 1900,
  batch: 128,
  learningRate: 3e-3,
  warmup: 100,
  weightDecay: 0.05,
  labelSmoothing: 0.05,
  sizes: [
    { until: 0.88, size: 64 },
    { until: 1, size: 80 },
  ],
  augmentation: defaultPhotoAugmentation,
  network: {
    channels: 3,
    embeddingSize: 32,
    hiddenSizes: [32, 64, 128, 256],
    depths: [1, 1, 1, 1],
    layerType: "basic",
  },
};

/** The size of the photos at a step, counted from 0. */
export function photoSizeAt({ sizes, steps }: PhotoRecipe, step: number): number {
  return (sizes.find(({ until }) => step < until * steps) ?? sizes.at(-1)!).size;
}
