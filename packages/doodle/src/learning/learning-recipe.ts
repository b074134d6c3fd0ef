import type { TrainingPlan } from "@vistazo/training";
import { type Augmentation, defaultAugmentation } from "../training/augment.js";

/** All that learning from new drawings is determined by, besides the drawings and the network that it begins with. */
export interface LearningRecipe extends TrainingPlan {
  readonly batch: number;
  /** The share of new drawings in a batch; the others are earlier ones, or imagined ones of words without. */
  readonly fresh: number;
  /** How much of the target of a new drawing, and of an earlier one, is what the present network says; the rest is the word. */
  readonly teacherOfFresh: number;
  readonly teacherOfEarlier: number;
  /**
   * What a change of 1 of a logit of an earlier drawing costs (see `HeadNetwork`), tried one after the other, from little to much, until what is
   * learnt is accepted as it is.
   */
  readonly keep: readonly number[];
  /** How much of the words' frequency among new drawings is taken out again, 0 to 1: at 0 new words would be guessed too often, at 1 too seldom. */
  readonly adjustment: number;
  /** How many times each new drawing, and each earlier one, is drawn a little differently. */
  readonly variantsOfFresh: number;
  readonly variantsOfEarlier: number;
  /** The most pictures that the network looks at: fewer variants are made where there are many drawings. */
  readonly mostPictures: number;
  readonly augmentation: Augmentation;
}

export const defaultLearningRecipe: LearningRecipe = {
  seed: 1,
  steps: 300,
  batch: 128,
  learningRate: 2e-3,
  warmup: 20,
  weightDecay: 0.1,
  labelSmoothing: 0,
  fresh: 0.2,
  teacherOfFresh: 0,
  teacherOfEarlier: 0.9,
  keep: [0, 0.1, 0.4],
  adjustment: 0.6,
  variantsOfFresh: 12,
  variantsOfEarlier: 2,
  mostPictures: 20_000,
  augmentation: { ...defaultAugmentation, rotation: 0.2, prefix: 0.4, shortest: 0.25 },
};
