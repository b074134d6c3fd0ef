import { Random, type TrainingBatch } from "@vistazo/training";
import { rasterize } from "../rasterize.js";
import { distort, disturb, mix } from "./augment.js";
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
    const anotherDrawing = () => this.examples[this.#sampler.draw(random)].drawing;
    const mixed = examples.map(() => this.teacher !== undefined && random.next() < augmentation.mix);
    const distorted = examples.map(({ drawing }, i) => {
      const whole = distort(drawing, random, augmentation);
      return mixed[i] ? mix(whole, distort(anotherDrawing(), random, augmentation), random) : whole;
    });
    const plane = 3 * size * size;
    const pixels = new Uint8Array(batch * plane);
    distorted.forEach((drawing, i) => {
      // What the teacher said of a mixture does not hold for its beginning.
      const shown = disturb(drawing, random, mixed[i] ? { ...augmentation, prefix: 0, drop: 0 } : augmentation);
      rasterize(shown, size, pixels.subarray(i * plane, (i + 1) * plane));
    });
    const labels = Uint16Array.from(examples, ({ label }) => label);
    const likelihoods = await this.teacher?.logLikelihoods(distorted);
    return { pixels, shape: [batch, 3, size, size], labels, targets: this.#targets(labels, mixed, likelihoods) };
  }

  /**
   * The labels, mixed with what the teacher says of the whole drawings, https://arxiv.org/abs/1503.02531; of mixtures what the
   * teacher says alone, https://arxiv.org/abs/2106.05237.
   */
  #targets(labels: Uint16Array, mixed: readonly boolean[], likelihoods?: Float32Array): Float32Array {
    const { words } = this;
    const { temperature } = this.recipe;
    const targets = new Float32Array(labels.length * words);
    labels.forEach((label, row) => {
      const teacherShare = mixed[row] ? 1 : this.recipe.teacherShare;
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
