import type { TrainingPlan } from "@vistazo/training";
import type { ResNetSizes } from "../architectures/resnet/trainable-resnet.js";
import { defaultPhotoAugmentation, type PhotoAugmentation } from "./photo-augmentation.js";

/** All that training a classifier of photos from nothing is determined by, besides its photos. */
export interface PhotoRecipe extends TrainingPlan {
  readonly batch: number;
  /** How many parts of each photo are shown. */
  readonly views: number;
  /** The size of the photos: at first, and in so many of the last steps. */
  readonly sizes: readonly { readonly lastSteps?: number; readonly size: number }[];
  /** The size of photos afterwards: larger than in training, where what is shown is enlarged, https://arxiv.org/abs/1906.06423. */
  readonly finalSize: number;
  readonly augmentation: PhotoAugmentation;
  readonly network: ResNetSizes;
}

export const defaultPhotoRecipe: PhotoRecipe = {
  seed: 1,
  steps: 4000,
  batch: 128,
  learningRate: 1.5e-3,
  warmup: 200,
  cooldown: 1200,
  weightDecay: 0.05,
  labelSmoothing: 0,
  views: 10,
  sizes: [{ size: 80 }, { lastSteps: 1400, size: 96 }],
  finalSize: 112,
  augmentation: defaultPhotoAugmentation,
  network: {
    channels: 3,
    embeddingSize: 32,
    hiddenSizes: [32, 64, 128, 256],
    depths: [1, 2, 3, 1],
    layerType: "basic",
  },
};

/** The size of the photos at a step, counted from 0. */
export function photoSizeAt({ sizes, steps }: PhotoRecipe, step: number): number {
  return sizes.findLast(({ lastSteps = steps }) => step >= steps - lastSteps)!.size;
}
