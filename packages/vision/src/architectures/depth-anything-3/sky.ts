/** The share of sky from which on a place is sky. */
const skyThreshold = 0.3;
/** Of fewer places nothing is made. */
const fewest = 10;

/** Which places are not sky. */
export function groundOf(sky: Float32Array): Uint8Array {
  return Uint8Array.from(sky, (value) => (value < skyThreshold ? 1 : 0));
}

export function countGround(ground: Uint8Array): number {
  return ground.reduce((sum, value) => sum + value, 0);
}

/** Whether that many places are enough to compute with. */
export function areEnough(count: number): boolean {
  return count > fewest;
}

/** Depths where there is ground. */
export function onGround(values: Float32Array, ground: Uint8Array): Float32Array {
  return values.filter((_, i) => ground[i] === 1);
}

/**
 * Sky as far as all but a hundredth of what is not: `set_sky_regions_to_max_depth` of Depth Anything 3, whose code estimates that depth
 * from a hundred thousand places drawn at random where there are more.
 */
export function withFarSky(depth: Float32Array, ground: Uint8Array, farthest = Number.POSITIVE_INFINITY): Float32Array {
  const far = Math.min(quantile(onGround(depth, ground), 0.99), farthest);
  return depth.map((value, i) => (ground[i] === 1 ? value : far));
}

/** Between two neighbours linearly, as `torch.quantile`. */
export function quantile(values: Float32Array, share: number): number {
  const sorted = values.toSorted();
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}
