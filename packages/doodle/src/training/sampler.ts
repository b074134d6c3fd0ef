import type { Random } from "@vistazo/training";
import type { Example } from "./drawing-set.js";

/**
 * Draws examples so that words with few drawings come up more often than their share: a word of n drawings with a
 * probability proportional to n^power, its drawings with equal ones.
 */
export class Sampler {
  readonly #byWord: readonly (readonly number[])[];
  /** Running sums of the words' probabilities. */
  readonly #cumulative: Float64Array;

  constructor(examples: readonly Pick<Example, "label">[], words: number, power: number) {
    const byWord: number[][] = Array.from({ length: words }, () => []);
    examples.forEach(({ label }, i) => {
      byWord[label].push(i);
    });
    this.#byWord = byWord;
    let sum = 0;
    this.#cumulative = Float64Array.from(byWord, ({ length }) => {
      sum += length > 0 ? length ** power : 0;
      return sum;
    });
  }

  /** The index of an example. */
  draw(random: Random): number {
    const at = random.next() * this.#cumulative.at(-1)!;
    let low = 0;
    let high = this.#cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#cumulative[middle] > at) high = middle;
      else low = middle + 1;
    }
    return this.#byWord[low][random.below(this.#byWord[low].length)];
  }
}
