/** A drawing as far as trust goes. */
export interface Contribution {
  /** Index of its word. */
  readonly label: number;
  /** Who drew it; undefined for the drawings of a data set, which are nobody's here. */
  readonly player?: string;
}

export interface ShareLimits {
  /** The most of a word's drawings, and of all, that may be one player's: a share of the others'. */
  readonly ofWord: number;
  readonly ofAll: number;
  /** As many are always let in, so that few players can teach a little too. */
  readonly leastOfWord: number;
  readonly leastOfAll: number;
}

export const defaultShareLimits: ShareLimits = { ofWord: 0.1, ofAll: 0.05, leastOfWord: 3, leastOfAll: 30 };

/**
 * The indices of the contributions that stay when nobody may have more than a share of a word, or of all: of each player the
 * first ones.
 */
export function withinShares(
  contributions: readonly Contribution[],
  limits: ShareLimits = defaultShareLimits,
): number[] {
  const { ofWord, ofAll, leastOfWord, leastOfAll } = limits;
  const all = contributions.map((_, index) => index);
  const cap = (indices: readonly number[], share: number, least: number): number[] => {
    const own = groupBy(indices, (index) => contributions[index].player);
    const most = (count: number) => Math.max(least, Math.floor(share * (indices.length - count)));
    return [...own].flatMap(([player, drawn]) => (player === undefined ? drawn : drawn.slice(0, most(drawn.length))));
  };
  const byWord = groupBy(all, (index) => contributions[index].label);
  const ofWords = [...byWord.values()].flatMap((indices) => cap(indices, ofWord, leastOfWord));
  return cap(
    ofWords.sort((a, b) => a - b),
    ofAll,
    leastOfAll,
  ).sort((a, b) => a - b);
}

/** What the network sees in contributions. */
export interface SeenContributions {
  readonly contributions: readonly Contribution[];
  /** [contributions, width] */
  readonly features: Float32Array;
  /** [contributions, words] */
  readonly logits: Float32Array;
}

export interface OutlierLimits {
  /** A drawing is in order if its word is among the network's first ones: this share of all words. */
  readonly likely: number;
  /** Else it must be like what others drew for the word: so many of its nearest neighbours are looked at, and so many of them must be of its word. */
  readonly neighbours: number;
  readonly agreeing: number;
  /** And not farther from the middle of the word's drawings than the median by so many deviations. */
  readonly deviations: number;
}

export const defaultOutlierLimits: OutlierLimits = { likely: 0.03, neighbours: 10, agreeing: 3, deviations: 3 };

/**
 * The indices, among `asked`, of drawings that neither the network takes for their word nor others have drawn alike. A player's
 * own drawings do not speak for one another. Where nobody else has drawn the word, the network alone decides.
 */
export function findOutliers(
  { contributions, features, logits }: SeenContributions,
  asked: readonly number[],
  { likely, neighbours, agreeing, deviations }: OutlierLimits = defaultOutlierLimits,
): Set<number> {
  const count = contributions.length;
  const [width, words] = [features.length / count, logits.length / count];
  const units = unitRows(features, width);
  const rankOf = (index: number) => {
    const row = logits.subarray(index * words, (index + 1) * words);
    const own = row[contributions[index].label];
    return row.reduce((before, logit) => before + Number(logit > own), 0);
  };
  const same = (a: number, b: number) => {
    const { player } = contributions[a];
    return a === b || (player !== undefined && player === contributions[b].player);
  };
  const likeness = (a: number, b: number) => dot(units, a * width, units, b * width, width);
  const byWord = groupBy([...contributions.keys()], (index) => contributions[index].label);
  const middles = new Map<number, { middle: Float32Array; farthest: number }>();
  const middleOf = (label: number) => {
    const known = middles.get(label);
    if (known) return known;
    const indices = byWord.get(label)!;
    const middle = new Float32Array(width);
    for (const index of indices) for (let i = 0; i < width; i++) middle[i] += units[index * width + i];
    const unit = unitRows(middle, width);
    const distances = indices.map((index) => 1 - dot(units, index * width, unit, 0, width));
    const centre = median(distances);
    const spread = 1.4826 * median(distances.map((distance) => Math.abs(distance - centre)));
    const found = { middle: unit, farthest: centre + deviations * Math.max(spread, 0.02) };
    middles.set(label, found);
    return found;
  };
  const suspicious = (index: number) => {
    if (rankOf(index) < likely * words) return false;
    const nearest = [...contributions.keys()]
      .filter((other) => !same(index, other))
      .map((other) => ({ other, like: likeness(index, other) }))
      .sort((a, b) => b.like - a.like)
      .slice(0, neighbours);
    const { label } = contributions[index];
    if (nearest.filter(({ other }) => contributions[other].label === label).length < agreeing) return true;
    const { middle, farthest } = middleOf(label);
    return 1 - dot(units, index * width, middle, 0, width) > farthest;
  };
  return new Set(asked.filter(suspicious));
}

function groupBy<Key>(indices: readonly number[], keyOf: (index: number) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const index of indices) {
    const key = keyOf(index);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

function unitRows(rows: Float32Array, width: number): Float32Array {
  const out = rows.slice();
  for (let first = 0; first < out.length; first += width) {
    const length = Math.sqrt(dot(out, first, out, first, width));
    if (length > 0) for (let i = 0; i < width; i++) out[first + i] /= length;
  }
  return out;
}

function dot(a: Float32Array, fromA: number, b: Float32Array, fromB: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[fromA + i] * b[fromB + i];
  return sum;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
