/** How things fall into groups of those that are alike. */
export interface Grouping {
  /** Of each group the thing in its middle: the one to which the others are nearest in sum. */
  readonly medoids: readonly number[];
  /** The group of each thing. */
  readonly groups: Uint8Array;
  /** How well they are parted, from -1 to 1: the mean silhouette, https://doi.org/10.1016/0377-0427(87)90125-7. */
  readonly silhouette: number;
}

/** The most groups. */
export const mostGroups = 64;

/**
 * k-medoids by PAM (Kaufman and Rousseeuw, https://doi.org/10.1002/9780470316801.ch2): a medoid is exchanged for another thing as long
 * as that brings all nearer to theirs. The same distances give the same groups.
 *
 * @param distances between things, count x count, 0 or more; symmetric
 * @param count of things, at least `k`
 * @param k of groups, from 2 to 64
 */
export function kMedoids(distances: Float32Array, count: number, k: number): Grouping {
  if (!(Number.isInteger(k) && k >= 2 && k <= mostGroups && k <= count))
    throw new RangeError(`${count} things fall into 2 to ${Math.min(count, mostGroups)} groups, not ${k}.`);
  const medoids = firstMedoids(distances, count, k);
  // Each exchange brings them nearer, so it comes to an end; this bounds how long that takes.
  for (let round = 0; round < 100; round++) {
    const better = bestExchange(distances, count, medoids);
    if (!better) break;
    medoids[better.place] = better.thing;
  }
  const groups = Uint8Array.from({ length: count }, (_, thing) => nearest(distances, count, medoids, thing).first);
  return { medoids, groups, silhouette: meanSilhouette(distances, count, k, groups) };
}

/** One after the other those that bring all nearest to a medoid. */
function firstMedoids(distances: Float32Array, count: number, k: number): number[] {
  const medoids: number[] = [];
  const toNearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  while (medoids.length < k) {
    let best = { thing: -1, cost: Number.POSITIVE_INFINITY };
    for (let thing = 0; thing < count; thing++) {
      if (medoids.includes(thing)) continue;
      let cost = 0;
      for (let other = 0; other < count; other++) cost += Math.min(toNearest[other], distances[thing * count + other]);
      if (cost < best.cost) best = { thing, cost };
    }
    medoids.push(best.thing);
    for (let other = 0; other < count; other++)
      toNearest[other] = Math.min(toNearest[other], distances[best.thing * count + other]);
  }
  return medoids;
}

/** The exchange of a medoid for a thing that brings them nearest, if there is one. */
function bestExchange(
  distances: Float32Array,
  count: number,
  medoids: readonly number[],
): { place: number; thing: number } | undefined {
  const to = Array.from({ length: count }, (_, thing) => nearest(distances, count, medoids, thing));
  let best = { place: -1, thing: -1, gain: 1e-6 };
  for (let thing = 0; thing < count; thing++) {
    if (medoids.includes(thing)) continue;
    const gains = new Float64Array(medoids.length);
    let gainOfAll = 0;
    for (let other = 0; other < count; other++) {
      const { first, distance, second } = to[other];
      const own = distances[thing * count + other];
      if (own < distance) gainOfAll += distance - own;
      // What it costs those of a medoid that it goes.
      else gains[first] += distance - Math.min(own, second);
    }
    gains.forEach((gain, place) => {
      if (gain + gainOfAll > best.gain) best = { place, thing, gain: gain + gainOfAll };
    });
  }
  return best.place < 0 ? undefined : best;
}

/** Which medoid is nearest, by its place, how far it is, and how far the next one is. */
function nearest(
  distances: Float32Array,
  count: number,
  medoids: readonly number[],
  thing: number,
): { first: number; distance: number; second: number } {
  let [first, distance, second] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  medoids.forEach((medoid, place) => {
    const own = distances[thing * count + medoid];
    if (own < distance) [first, distance, second] = [place, own, distance];
    else if (own < second) second = own;
  });
  return { first, distance, second };
}

function meanSilhouette(distances: Float32Array, count: number, k: number, groups: Uint8Array): number {
  const sizes = new Uint32Array(k);
  for (const group of groups) sizes[group]++;
  let total = 0;
  for (let thing = 0; thing < count; thing++) {
    const own = groups[thing];
    if (sizes[own] === 1) continue;
    const sums = new Float64Array(k);
    for (let other = 0; other < count; other++) sums[groups[other]] += distances[thing * count + other];
    const within = sums[own] / (sizes[own] - 1);
    let beside = Number.POSITIVE_INFINITY;
    sums.forEach((sum, group) => {
      if (group !== own && sizes[group] > 0) beside = Math.min(beside, sum / sizes[group]);
    });
    total += (beside - within) / Math.max(beside, within, Number.MIN_VALUE);
  }
  return total / count;
}
