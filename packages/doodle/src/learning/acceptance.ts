import type { Accuracy } from "../accuracy.js";
import { AccuracyCount } from "../accuracy.js";

export interface AcceptanceLimits {
  /** Fewer drawings say nothing. */
  readonly leastHeldOut: number;
  /** What all words together may lose: a share, against the present network and against the one that was shipped. */
  readonly lostOverall: number;
  readonly lostOverallSinceShipped: number;
  /** What a word may lose of its expected hits (see `Judgement`): a share, against the present network and against the shipped one. */
  readonly lostOfWord: number;
  readonly lostOfWordSinceShipped: number;
}

export const defaultAcceptanceLimits: AcceptanceLimits = {
  leastHeldOut: 20,
  lostOverall: 0.002,
  lostOverallSinceShipped: 0.005,
  lostOfWord: 0.025,
  lostOfWordSinceShipped: 0.03,
};

/** By how much, in logits, a drawing's margin may change by chance: hits are counted as if margins were blurred by this. */
const blur = 0.5;

/**
 * What a network says of a set of drawings. A word has few of them, so that one more or less is several points: so hits are also
 * counted softly, each by how far the right word is ahead of or behind the best other one. A drawing that is nearly lost counts
 * nearly as one that is.
 */
export class Judgement {
  readonly count: AccuracyCount;
  readonly #expected: Float64Array;
  readonly #drawings: Uint32Array;

  /**
   * @param logits [labels.length, words]
   * @param labels indices of words
   */
  constructor(logits: Float32Array, labels: ArrayLike<number>, words: number) {
    this.count = new AccuracyCount(words);
    this.count.add(logits, labels);
    this.#expected = new Float64Array(words);
    this.#drawings = new Uint32Array(words);
    for (let row = 0; row < labels.length; row++) {
      const label = labels[row];
      const scores = logits.subarray(row * words, (row + 1) * words);
      let other = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < words; i++) if (i !== label && scores[i] > other) other = scores[i];
      this.#expected[label] += 1 / (1 + Math.exp((other - scores[label]) / blur));
      this.#drawings[label]++;
    }
  }

  /** The share of a word's drawings that are expected to be right, NaN for one without drawings. */
  expected(word: number): number {
    return this.#expected[word] / this.#drawings[word];
  }
}

/** How a word was recognised before and after: shares at first guess. */
export interface WordChange {
  readonly word: string;
  readonly heldOut: number;
  readonly before: number;
  readonly after: number;
}

export interface Verdict {
  readonly accepted: boolean;
  readonly before: Accuracy;
  readonly after: Accuracy;
  /** Of the words that were measured. */
  readonly words: readonly WordChange[];
  /** Those that fell much. */
  readonly worse: readonly string[];
}

/** What is compared: three networks on the same drawings. */
export interface Compared {
  readonly present: Judgement;
  /** The network that everything learnt began with: small losses do not add up unseen. */
  readonly shipped: Judgement;
  readonly next: Judgement;
}

/**
 * Whether what was learnt may be used: if, on drawings that nobody who plays can have chosen, it is hardly less often right, and hardly less at any
 * word, than the present network and than the one that was shipped.
 */
export function judgeLearning(
  words: readonly string[],
  { present, shipped, next }: Compared,
  limits: AcceptanceLimits = defaultAcceptanceLimits,
): Verdict {
  const [old, fresh] = [present.count.byWord, next.count.byWord];
  const changes = words.flatMap((word, i) =>
    old[i].n > 0 ? [{ word, heldOut: old[i].n, before: old[i].top1, after: fresh[i].top1 }] : [],
  );
  const worse = words.filter(
    (_, i) =>
      present.expected(i) - next.expected(i) > limits.lostOfWord ||
      shipped.expected(i) - next.expected(i) > limits.lostOfWordSinceShipped,
  );
  const { n, top1 } = next.count.overall;
  const accepted =
    n >= limits.leastHeldOut &&
    worse.length === 0 &&
    present.count.overall.top1 - top1 <= limits.lostOverall &&
    shipped.count.overall.top1 - top1 <= limits.lostOverallSinceShipped;
  return { accepted, before: present.count.overall, after: next.count.overall, words: changes, worse };
}
