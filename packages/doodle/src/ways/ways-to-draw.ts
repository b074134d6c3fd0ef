import { type Grouping, kMedoids } from "./k-medoids.js";
import { lookDistances } from "./look.js";

/** Drawings of a word that look alike. */
export interface Way {
  /** Their places among all, from the most typical to the least. */
  readonly drawings: readonly number[];
}

/** Of fewer drawings there is no saying in which ways a word is drawn. */
export const fewestDrawings = 24;
/** The most ways that are told apart. */
const mostWays = 6;
/** A group of fewer drawings, of a hundred, is no way but chance: then they are parted into fewer. */
const smallestShare = 0.04;

/**
 * The ways in which people draw a word: groups of drawings that look alike to the recogniser, the largest first. How many there are is
 * where the groups are best parted, by their mean silhouette.
 *
 * @param logits [drawings, words] of drawings of one word, of `Recogniser.logits`
 * @returns none for fewer than `fewestDrawings`
 */
export function waysToDraw(logits: Float32Array, words: number): Way[] {
  const count = logits.length / words;
  if (count < fewestDrawings) return [];
  const distances = lookDistances(logits, words);
  let best: Grouping | undefined;
  for (let k = 2; k <= mostWays; k++) {
    const grouping = kMedoids(distances, count, k);
    const sizes = grouping.medoids.map((_, group) => grouping.groups.filter((own) => own === group).length);
    if (k > 2 && Math.min(...sizes) < smallestShare * count) continue;
    if (!best || grouping.silhouette > best.silhouette) best = grouping;
  }
  const { medoids, groups } = best as Grouping;
  return medoids
    .map((medoid, group) => ({
      drawings: Array.from({ length: count }, (_, i) => i)
        .filter((i) => groups[i] === group)
        .sort((a, b) => distances[medoid * count + a] - distances[medoid * count + b]),
    }))
    .sort((a, b) => b.drawings.length - a.drawings.length);
}
