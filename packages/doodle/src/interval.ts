import type { Accuracy } from "./accuracy.js";

/** Where the true share lies, of 95 in 100 such measurements. */
export type Interval = readonly [low: number, high: number];

const z = 1.96;

/** Wilson's interval of a share of `n` drawings, https://doi.org/10.1080/01621459.1927.10502953; [0, 1] of none. */
export function shareInterval(share: number, n: number): Interval {
  if (n === 0) return [0, 1];
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * The interval of the mean over the words that have drawings: each word's variance as if one more drawing had been right and one
 * more wrong, so that a word with a single drawing does not count as certain.
 */
export function wordMeanInterval(byWord: readonly Accuracy[], pick: "top1" | "top3"): Interval {
  const seen = byWord.filter(({ n }) => n > 0);
  const mean = seen.reduce((sum, accuracy) => sum + accuracy[pick], 0) / seen.length;
  const variance = seen.reduce((sum, accuracy) => {
    const share = (accuracy[pick] * accuracy.n + 1) / (accuracy.n + 2);
    return sum + (share * (1 - share)) / accuracy.n;
  }, 0);
  const half = (z * Math.sqrt(variance)) / seen.length;
  return [Math.max(0, mean - half), Math.min(1, mean + half)];
}
