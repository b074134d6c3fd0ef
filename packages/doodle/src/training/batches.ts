import { Random, type TrainingBatch } from "@vistazo/graph";
import { rasterize } from "../rasterize.js";
import { distort, disturb } from "./augment.js";
import type { Example } from "./drawing-set.js";
import { type Recipe, sizeAt } from "./recipe.js";
import { Sampler } from "./sampler.js";
import type { Teacher } from "./teacher.js";

/** Makes the batch of each step. A batch depends on the seed and the step alone, so that training can go on from any step. */
export class BatchMaker {
  readonly #sampler: Sampler;

  constructor(
    private readonly examples: readonly Example[],
    private readonly words: number,
    private readonly recipe: Recipe,
    private readonly teacher?: Teacher,
  ) {
    this.#sampler = new Sampler(examples, words, recipe.balance);
  }

  async make(step: number): Promise<TrainingBatch> {
    const { batch, seed, augmentation } = this.recipe;
    const size = sizeAt(this.recipe, step);
    const random = new Random(seed, 1, step);
    const examples = Array.from({ length: batch }, () => this.examples[this.#sampler.draw(random)]);
    const distorted = examples.map(({ drawing }) => distort(drawing, random, augmentation));
    const plane = 3 * size * size;
    const pixels = new Uint8Array(batch * plane);
    distorted.forEach((drawing, i) => {
      rasterize(disturb(drawing, random, augmentation), size, pixels.subarray(i * plane, (i + 1) * plane));
    });
    const labels = Uint16Array.from(examples, ({ label }) => label);
    const likelihoods = await this.teacher?.logLikelihoods(distorted);
    return { pixels, shape: [batch, 3, size, size], labels, targets: this.#targets(labels, likelihoods) };
  }

  /** The labels, mixed with what the teacher says of the whole drawings: https://arxiv.org/abs/1503.02531. */
  #targets(labels: Uint16Array, likelihoods?: Float32Array): Float32Array {
    const { words } = this;
    const { teacherShare, temperature } = this.recipe;
    const targets = new Float32Array(labels.length * words);
    labels.forEach((label, row) => {
      const target = targets.subarray(row * words, (row + 1) * words);
      if (likelihoods) {
        let sum = 0;
        for (let i = 0; i < words; i++) sum += Math.exp(likelihoods[row * words + i] / temperature);
        for (let i = 0; i < words; i++)
          target[i] = (teacherShare / sum) * Math.exp(likelihoods[row * words + i] / temperature);
      }
      target[label] += likelihoods ? 1 - teacherShare : 1;
    });
    return targets;
  }
}
