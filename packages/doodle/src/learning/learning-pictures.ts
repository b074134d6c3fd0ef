import { Random } from "@vistazo/training";
import { distort, disturb } from "../training/augment.js";
import type { Example } from "../training/drawing-set.js";
import type { LabelledFeatures } from "./gold-set.js";
import type { LearningRecipe } from "./learning-recipe.js";
import type { PresentNetwork } from "./present-network.js";

/** A new drawing, and how often it is learnt from beside others of its word. */
export interface WeightedExample extends Example {
  readonly weight: number;
}

export interface LearningExamples {
  /** New drawings. */
  readonly fresh: readonly WeightedExample[];
  /** Earlier ones, of any words; there may be none. */
  readonly earlier: readonly Example[];
}

/** What the present network sees in a set of pictures. */
export interface SeenPictures extends LabelledFeatures {
  /** [pictures, words] */
  readonly logits: Float32Array;
  /** How often each comes up beside others of its word; alike if left out. */
  readonly weights?: Float64Array;
}

export interface LearningPictures {
  readonly fresh: SeenPictures;
  readonly earlier: SeenPictures;
  /** Of words without drawings: what the network imagines. */
  readonly imagined: SeenPictures;
}

/** What a network sees in drawings as they are, simplified. */
export async function seeExamples(
  network: PresentNetwork,
  examples: readonly Example[],
  onProgress?: (done: number) => void,
): Promise<SeenPictures> {
  const drawings = examples.map(({ drawing }) => drawing);
  return { labels: Uint16Array.from(examples, ({ label }) => label), ...(await network.look(drawings, onProgress)) };
}

/** Let the present network look at variants of the drawings. Depends on the recipe's seed alone. */
export async function seePictures(
  network: PresentNetwork,
  { fresh, earlier }: LearningExamples,
  recipe: LearningRecipe,
  onProgress: (share: number) => void = () => {},
): Promise<Omit<LearningPictures, "imagined">> {
  const { seed, augmentation, variantsOfFresh, variantsOfEarlier, mostPictures } = recipe;
  const random = new Random(seed, 3);
  const wanted = fresh.length * variantsOfFresh + earlier.length * variantsOfEarlier;
  const share = Math.min(1, mostPictures / Math.max(1, wanted));
  const variants = <Kind extends Example>(examples: readonly Kind[], count: number) =>
    examples.flatMap(({ drawing, ...rest }) =>
      Array.from({ length: Math.max(1, Math.round(count * share)) }, () => ({
        ...rest,
        drawing: disturb(distort(drawing, random, augmentation), random, augmentation),
      })),
    );
  const freshVariants = variants(fresh, variantsOfFresh);
  const earlierVariants = variants(earlier, variantsOfEarlier);
  const total = freshVariants.length + earlierVariants.length;
  let done = 0;
  const look = async (examples: readonly Example[]): Promise<SeenPictures> => {
    const seen = await seeExamples(network, examples, (count) => onProgress((done + count) / total));
    done += examples.length;
    return seen;
  };
  const weights = Float64Array.from(freshVariants, ({ weight }) => weight);
  return { fresh: { ...(await look(freshVariants)), weights }, earlier: await look(earlierVariants) };
}
