import { type BatchSource, type ObjectiveBatch, Random } from "@vistazo/training";
import { softmax } from "@vistazo/vision/postprocess";
import { Sampler } from "../training/sampler.js";
import type { LearningPictures, SeenPictures } from "./learning-pictures.js";
import type { LearningRecipe } from "./learning-recipe.js";

/** Words of few drawings come up nearly as often as those of many. */
const balance = 0.25;

type Kind = keyof LearningPictures;

/**
 * The batches of learning: what is seen in new drawings, in earlier ones (https://arxiv.org/abs/1811.11682), and imagined for other words, with targets
 * in which the present network keeps a say (https://arxiv.org/abs/1606.09282). A batch depends on the seed and the step alone.
 */
export class LearningBatches implements BatchSource {
  readonly #samplers: Readonly<Record<Kind, Sampler | undefined>>;
  /** The share of the words that there are only imagined features of. */
  readonly #imagined: number;
  #step: number;

  constructor(
    private readonly pictures: LearningPictures,
    private readonly words: number,
    private readonly width: number,
    private readonly recipe: LearningRecipe,
    firstStep: number,
  ) {
    const sampler = ({ labels, weights }: SeenPictures) =>
      labels.length > 0
        ? new Sampler(
            Array.from(labels, (label, i) => ({ label, weight: weights?.[i] })),
            words,
            balance,
          )
        : undefined;
    const { fresh, earlier, imagined } = pictures;
    this.#imagined = wordCount(imagined) / Math.max(1, wordCount(imagined) + wordCount(earlier));
    this.#samplers = {
      fresh: sampler(fresh),
      earlier: sampler(earlier),
      imagined: sampler(imagined),
    };
    this.#step = firstStep;
  }

  async next(): Promise<ObjectiveBatch> {
    const { words, width } = this;
    const { seed, batch } = this.recipe;
    const random = new Random(seed, 2, this.#step++);
    const features = new Float32Array(batch * width);
    // As `HeadNetwork` compares them: the words, and whether the logits are to stay.
    const columns = words + 1;
    const targets = new Float32Array(batch * columns);
    for (let row = 0; row < batch; row++) {
      const kind = this.#kind(random);
      const seen = this.pictures[kind];
      const at = this.#samplers[kind]!.draw(random);
      features.set(seen.features.subarray(at * width, (at + 1) * width), row * width);
      const share = this.#teacherShare(kind);
      const said = softmax(seen.logits.subarray(at * words, (at + 1) * words));
      for (let i = 0; i < words; i++) targets[row * columns + i] = share * said[i];
      targets[row * columns + seen.labels[at]] += 1 - share;
      targets[row * columns + words] = Number(kind !== "fresh");
    }
    return { pixels: features, shape: [batch, width], targets };
  }

  async close(): Promise<void> {}

  #kind(random: Random): Kind {
    const kind = random.next() < this.recipe.fresh ? "fresh" : random.next() < this.#imagined ? "imagined" : "earlier";
    return this.#samplers[kind] ? kind : "fresh";
  }

  #teacherShare(kind: Kind): number {
    const { teacherOfFresh, teacherOfEarlier } = this.recipe;
    return { fresh: teacherOfFresh, earlier: teacherOfEarlier, imagined: 1 }[kind];
  }
}

function wordCount({ labels }: SeenPictures): number {
  return new Set(labels).size;
}

/** Against once in as many as there are words: how much more often each comes up by the new drawings, as a logarithm. */
export function priorOfFresh(
  pictures: LearningPictures,
  words: number,
  { fresh, adjustment }: LearningRecipe,
): Float32Array {
  const counts = new Float64Array(words);
  for (const label of pictures.fresh.labels) counts[label]++;
  const weights = counts.map((count) => (count > 0 ? count ** balance : 0));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float32Array.from(weights, (weight) => adjustment * Math.log(1 + (fresh * words * weight) / sum));
}
