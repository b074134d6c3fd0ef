import type { Overlaps } from "./overlaps.js";

/** Thresholds that are matched at once: one bit each. */
export const THRESHOLDS_AT_ONCE = 32;

/** Objects smaller or larger than this are ignored; both ends count as inside. */
export interface AreaRange {
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

/**
 * What became of detections and annotations at up to 32 IoU thresholds, a bit each. The arrays are as long as the tables of
 * truth and detections; rows that were not matched keep what was there.
 */
export class MatchBits {
  /** Per detection: found an annotation that counts. */
  readonly hit: Int32Array;
  /** Per detection: neither right nor wrong. */
  readonly ignored: Int32Array;
  /** Per annotation: taken by a detection. */
  readonly taken: Int32Array;
  /** Per annotation: 1 where neither a hit nor a miss counts, in the area range last matched. */
  readonly truthIgnored: Uint8Array;
  /** Per detection, for the first threshold: the annotation it was matched with, or -1. Only with `partners`. */
  readonly partner: Int32Array | undefined;
  /** Per annotation, for the first threshold: the detection that took it (of a crowd, the last), or -1. */
  readonly takenBy: Int32Array | undefined;

  constructor(overlaps: Overlaps, { partners = false } = {}) {
    this.hit = new Int32Array(overlaps.detections.count);
    this.ignored = new Int32Array(overlaps.detections.count);
    this.taken = new Int32Array(overlaps.truth.count);
    this.truthIgnored = new Uint8Array(overlaps.truth.count);
    this.partner = partners ? new Int32Array(overlaps.detections.count).fill(-1) : undefined;
    this.takenBy = partners ? new Int32Array(overlaps.truth.count).fill(-1) : undefined;
  }
}

/** Per overlap, the thresholds that its IoU reaches. */
export function thresholdBits({ iou }: Overlaps, thresholds: ArrayLike<number>): Int32Array {
  // A perfect match must count even at threshold 1, whatever rounding did to it.
  const lowest = Array.from(thresholds, (threshold) => Math.min(threshold, 1 - 1e-10));
  const bits = new Int32Array(iou.length);
  for (let i = 0; i < iou.length; i++) {
    const value = iou[i];
    let reached = 0;
    for (let t = 0; t < lowest.length; t++) if (value >= lowest[t]) reached |= 1 << t;
    bits[i] = reached;
  }
  return bits;
}

/**
 * Matches the detections at the places `[from, to)` of `detectionOrder` with the annotations of their image and category, as
 * COCO does: in the order of scores, each takes the annotation with the best IoU that is still free; one that is ignored
 * only if there is no other. All thresholds go together: a detection's overlaps are gone through once, best first, and each
 * threshold takes the first that it may. Places must begin and end with whole buckets.
 */
export function matchDetections(
  overlaps: Overlaps,
  reached: Int32Array,
  thresholds: number,
  area: AreaRange,
  bits: MatchBits,
  from = 0,
  to = overlaps.detectionOrder.length,
): void {
  const { detectionOrder, starts, truthOf, rank, truth, detections, selection } = overlaps;
  const { crowd, maxRank, ignoredUnlessMatched } = selection;
  const { hit, ignored, taken, truthIgnored, partner, takenBy } = bits;
  const all = thresholds === 32 ? -1 : (1 << thresholds) - 1;
  for (let place = from; place < to; place++) {
    const detection = detectionOrder[place];
    if (rank[detection] >= maxRank) continue;
    let open = all;
    let hits = 0;
    let matched = 0;
    let skipped = 0;
    const end = starts[place + 1];
    for (let pass = 0; pass < 2 && open !== 0; pass++) {
      for (let i = starts[place]; i < end && open !== 0; i++) {
        const annotation = truthOf[i];
        if (truthIgnored[annotation] !== pass) continue;
        const free = crowd[annotation] === 1 ? open : open & ~taken[annotation];
        const takes = free & reached[i];
        if (takes === 0) continue;
        taken[annotation] = taken[annotation] | takes;
        open &= ~takes;
        if (partner && takenBy && (takes & 1) === 1) {
          partner[detection] = annotation;
          takenBy[annotation] = detection;
        }
        // COCO marks a match by the annotation's id, so one with the id 0 is taken and yet matches nothing.
        if (truth.ids[annotation] !== 0) matched |= takes;
        if (pass === 0) hits |= takes;
        else skipped |= takes;
      }
    }
    const size = detections.areas[detection];
    const outside = size < area.min || size > area.max || ignoredUnlessMatched?.[detection] === 1;
    hit[detection] = hits & matched;
    ignored[detection] = skipped | (outside ? all & ~matched : 0);
  }
}

/** Marks the annotations that do not count in an area range; none is taken yet. */
export function startMatching(overlaps: Overlaps, area: AreaRange, bits: MatchBits): void {
  const { truthOrder, truth, selection } = overlaps;
  for (let i = 0; i < truthOrder.length; i++) {
    const annotation = truthOrder[i];
    const size = truth.areas[annotation];
    bits.truthIgnored[annotation] = selection.ignored[annotation] === 1 || size < area.min || size > area.max ? 1 : 0;
    bits.taken[annotation] = 0;
  }
}
