import type { Random } from "@vistazo/training";
import type { Example } from "./drawing-set.js";

/**
 * Draws examples so that words with few drawings come up more often than their share: a word of n drawings with a
 * probability proportional to n^power, its drawings by their weights, or with equal ones.
 */
export class Sampler {
  readonly #byWord: readonly (readonly number[])[];
  /** Running sums of the weights of a word's drawings. */
  readonly #weights: readonly Float64Array[];
  /** Running sums of the words' probabilities. */
  readonly #cumulative: Float64Array;

  constructor(
    examples: readonly (Pick<Example, "label"> & { readonly weight?: number })[],
    words: number,
    power: number,
  ) {
    const byWord: number[][] = Array.from({ length: words }, () => []);
    examples.forEach(({ label }, i) => {
      byWord[label].push(i);
    });
    this.#byWord = byWord;
    this.#weights = byWord.map((indices) => runningSums(indices.map((index) => examples[index].weight ?? 1)));
    this.#cumulative = runningSums(byWord.map(({ length }) => (length > 0 ? length ** power : 0)));
  }

  /** The index of an example. */
  draw(random: Random): number {
    const word = pick(this.#cumulative, random);
    return this.#byWord[word][pick(this.#weights[word], random)];
  }
}

function runningSums(values: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(values, (value) => {
    sum += value;
    return sum;
  });
}

/** An index, with a probability proportional to its part of the sums. */
function pick(sums: Float64Array, random: Random): number {
  const at = random.next() * sums.at(-1)!;
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
