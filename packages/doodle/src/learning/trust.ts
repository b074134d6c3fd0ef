/** A drawing as far as trust goes. */
export interface Contribution {
  /** Index of its word. */
  readonly label: number;
  /** Who drew it; undefined for the drawings of a data set, which are nobody's here. */
  readonly player?: string;
  /** Where it came from: a pseudonym of a group of addresses; the player's own where that is not known. */
  readonly source?: string;
  /** In how many earlier runs drawings of its player were learnt from. */
  readonly history?: number;
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

/**
 * How often each contribution is learnt from, beside others of its word. What comes from one source counts by the square root of its
 * number, so that many names behind one address weigh less than as many addresses, and where there is one source only nothing changes;
 * a player whose drawings were learnt from before counts up to four times as much as a new one.
 */
export function trustWeights(contributions: readonly Contribution[]): Float64Array {
  const weights = new Float64Array(contributions.length);
  const groups = groupBy(
    [...contributions.keys()],
    (index) => `${contributions[index].label} ${sourceOf(contributions[index])}`,
  );
  for (const indices of groups.values())
    for (const index of indices)
      weights[index] = Math.min(4, 1 + (contributions[index].history ?? 0)) / Math.sqrt(indices.length);
  return weights;
}

/** What the network sees in contributions, and in drawings that are known to be of their words. */
export interface SeenContributions {
  readonly contributions: readonly Contribution[];
  /** [contributions, width] */
  readonly features: Float32Array;
  /** [contributions, words] */
  readonly logits: Float32Array;
  /** The gold set's. */
  readonly known?: { readonly labels: Uint16Array; readonly features: Float32Array };
}

export interface OutlierLimits {
  /** A drawing is in order if its word is among the network's first ones: this share of all words. */
  readonly likely: number;
  /** Else it must be like what others drew for the word: so many of its nearest neighbours are looked at, and so many of them must be of its word. */
  readonly neighbours: number;
  readonly agreeing: number;
  /** And not farther from the middle of the word's drawings than the median by so many deviations. */
  readonly deviations: number;
  /** And so many of the nearest known drawings must not be of one other word. */
  readonly contradicting: number;
}

export const defaultOutlierLimits: OutlierLimits = {
  likely: 0.03,
  neighbours: 10,
  agreeing: 3,
  deviations: 3,
  contradicting: 7,
};

export interface Doubts {
  /** What neither the network takes for its word nor others have drawn alike, or what known drawings of another word look like. */
  readonly outliers: ReadonlySet<number>;
  /** What the network does not take for its word, and only drawings from its own source speak for. */
  readonly unconfirmed: ReadonlySet<number>;
}

/**
 * Which of the contributions `asked` about are to be doubted. A player's own drawings do not speak for one another. Where nobody else
 * has drawn the word, the network alone decides.
 */
export function findDoubtful(
  { contributions, features, logits, known }: SeenContributions,
  asked: readonly number[],
  limits: OutlierLimits = defaultOutlierLimits,
): Doubts {
  const { likely, neighbours, agreeing, deviations, contradicting } = limits;
  const count = contributions.length;
  const [width, words] = [features.length / count, logits.length / count];
  const units = unitRows(features, width);
  const knownUnits = known && unitRows(known.features, width);
  const rankOf = (index: number) => {
    const row = logits.subarray(index * words, (index + 1) * words);
    const own = row[contributions[index].label];
    return row.reduce((before, logit) => before + Number(logit > own), 0);
  };
  const same = (a: number, b: number) => {
    const { player } = contributions[a];
    return a === b || (player !== undefined && player === contributions[b].player);
  };
  const byWord = groupBy([...contributions.keys()], (index) => contributions[index].label);
  const middles = new Map<number, { middle: Float32Array; farthest: number }>();
  const middleOf = (label: number) => {
    const found = middles.get(label);
    if (found) return found;
    const indices = byWord.get(label)!;
    const middle = new Float32Array(width);
    for (const index of indices) for (let i = 0; i < width; i++) middle[i] += units[index * width + i];
    const unit = unitRows(middle, width);
    const distances = indices.map((index) => 1 - dot(units, index * width, unit, 0, width));
    const centre = median(distances);
    const spread = 1.4826 * median(distances.map((distance) => Math.abs(distance - centre)));
    const made = { middle: unit, farthest: centre + deviations * Math.max(spread, 0.02) };
    middles.set(label, made);
    return made;
  };
  const alike = (index: number) => {
    const like = (other: number) =>
      same(index, other) ? Number.NEGATIVE_INFINITY : dot(units, index * width, units, other * width, width);
    return nearest(count, like, neighbours).map((other) => contributions[other]);
  };
  const alikeKnown = (index: number) => {
    const like = (other: number) => dot(units, index * width, knownUnits!, other * width, width);
    return nearest(known?.labels.length ?? 0, like, neighbours).map((other) => known!.labels[other]);
  };
  const judge = (index: number): "fine" | "outlier" | "unconfirmed" => {
    if (rankOf(index) < likely * words) return "fine";
    const { label } = contributions[index];
    const knownAlike = alikeKnown(index);
    const ofOthers = groupBy(
      [...knownAlike.keys()].filter((i) => knownAlike[i] !== label),
      (i) => knownAlike[i],
    );
    if (Math.max(0, ...[...ofOthers.values()].map(({ length }) => length)) >= contradicting) return "outlier";
    const backed = knownAlike.includes(label);
    const witnesses = alike(index).filter((other) => other.label === label);
    if (witnesses.length < agreeing) return backed ? "fine" : "outlier";
    const { middle, farthest } = middleOf(label);
    if (1 - dot(units, index * width, middle, 0, width) > farthest) return "outlier";
    const own = sourceOf(contributions[index]);
    const spokenFor = witnesses.some((other) => sourceOf(other) === undefined || sourceOf(other) !== own);
    return backed || spokenFor ? "fine" : "unconfirmed";
  };
  const [outliers, unconfirmed] = [new Set<number>(), new Set<number>()];
  for (const index of asked) {
    const found = judge(index);
    if (found === "outlier") outliers.add(index);
    else if (found === "unconfirmed") unconfirmed.add(index);
  }
  return { outliers, unconfirmed };
}

function sourceOf({ source, player }: Contribution): string | undefined {
  return source ?? player;
}

/** The `most` likest of so many, likest first; what is infinitely unlike is none of them. */
function nearest(count: number, likeness: (index: number) => number, most: number): number[] {
  const found: { readonly index: number; readonly like: number }[] = [];
  for (let index = 0; index < count; index++) {
    const like = likeness(index);
    if (like === Number.NEGATIVE_INFINITY || (found.length === most && like <= found[most - 1].like)) continue;
    if (found.length === most) found.pop();
    let at = found.length;
    while (at > 0 && found[at - 1].like < like) at--;
    found.splice(at, 0, { index, like });
  }
  return found.map(({ index }) => index);
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
