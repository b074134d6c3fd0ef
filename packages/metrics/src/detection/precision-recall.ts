import type { MatchBits } from "./match.js";
import type { Overlaps } from "./overlaps.js";

/** What is added to the number of detections that precision divides by: COCO's guard against 0 / 0. */
const EPSILON = 2 ** -52;

/**
 * Counts hits and false alarms down the list of one category's detections, best score first, for all thresholds of a round of
 * matching at once. What it holds afterwards is enough for every point of the precision-recall curves: precision
 * and rank at each hit, because recall changes nowhere else.
 */
export class HitList {
  readonly #thresholds: number;
  readonly #capacity: number;
  /** Precision at each hit, `#capacity` per threshold. */
  readonly #precision: Float64Array;
  /** Place in the list at which each hit came, where scores are asked for. */
  readonly #hitPlace: Int32Array;
  readonly #hits: Int32Array;
  readonly #falseAlarms: Int32Array;
  /** The first of the category's detections that took part: its score belongs to recall 0. */
  firstPlace = -1;
  /** Annotations that count. */
  positives = 0;

  constructor(thresholds: number, capacity: number) {
    this.#thresholds = thresholds;
    this.#capacity = capacity;
    this.#precision = new Float64Array(thresholds * capacity);
    this.#hitPlace = new Int32Array(thresholds * capacity);
    this.#hits = new Int32Array(thresholds);
    this.#falseAlarms = new Int32Array(thresholds);
  }

  /**
   * @param category its place in the selection's order of categories
   * @param maxDetections of each image, only so many of the category take part
   */
  count(overlaps: Overlaps, bits: MatchBits, category: number, maxDetections: number): void {
    const hitList = this.#hits;
    const falseAlarms = this.#falseAlarms;
    const precision = this.#precision;
    const hitPlace = this.#hitPlace;
    const capacity = this.#capacity;
    const thresholds = this.#thresholds;
    hitList.fill(0);
    falseAlarms.fill(0);
    this.firstPlace = -1;
    this.positives = countPositives(overlaps, bits, category);
    // False alarms at every threshold: most detections are right or wrong at all of them.
    let everywhere = 0;
    const { scoreOrder, rank, detectionStarts } = overlaps;
    const from = detectionStarts[category];
    const to = detectionStarts[category + 1];
    const all = thresholds === 32 ? -1 : (1 << thresholds) - 1;
    for (let place = from; place < to; place++) {
      const detection = scoreOrder[place];
      if (rank[detection] >= maxDetections) continue;
      if (this.firstPlace < 0) this.firstPlace = place;
      const hit = bits.hit[detection];
      const ignored = bits.ignored[detection];
      if ((hit | ignored) === 0) {
        everywhere++;
        continue;
      }
      if (ignored === all) continue;
      for (let t = 0; t < thresholds; t++) {
        const bit = 1 << t;
        if ((ignored & bit) !== 0) continue;
        if ((hit & bit) === 0) {
          falseAlarms[t]!++;
          continue;
        }
        const before = hitList[t];
        const hits = before + 1;
        const wrong = falseAlarms[t] + everywhere;
        precision[t * capacity + before] = hits / (wrong + hits + EPSILON);
        hitPlace[t * capacity + before] = place;
        hitList[t] = hits;
      }
    }
    for (let t = 0; t < thresholds; t++) falseAlarms[t]! += everywhere;
  }

  hits(threshold: number): number {
    return this.#hits[threshold];
  }

  falseAlarms(threshold: number): number {
    return this.#falseAlarms[threshold];
  }

  /** Hits over annotations; -1 where no annotation counts. */
  recall(threshold: number): number {
    return this.positives === 0 ? -1 : this.#hits[threshold] / this.positives;
  }

  /**
   * Precision at each of the ascending recall points: the best that any longer list reaches, 0 beyond the last hit. Also
   * their mean, which is the average precision.
   * @param place where to put, per recall point, the place in `scoreOrder` at which it is reached (-1: never)
   */
  sample(threshold: number, recallPoints: Float64Array, into?: Float64Array, place?: Int32Array): number {
    const start = threshold * this.#capacity;
    const hits = this.#hits[threshold];
    const precision = this.#precision;
    for (let i = start + hits - 1; i > start; i--) {
      const best = precision[i];
      if (best > precision[i - 1]) precision[i - 1] = best;
    }
    let sum = 0;
    let hit = 0;
    for (let r = 0; r < recallPoints.length; r++) {
      const recall = recallPoints[r];
      // The n-th hit brings the recall n / positives; recall 0 is there from the first detection on.
      while (hit < hits && (hit + 1) / this.positives < recall) hit++;
      const value = hit < hits ? precision[start + hit] : 0;
      sum += value;
      if (into) into[r] = value;
      if (place) {
        if (recall <= 0) place[r] = this.firstPlace;
        else place[r] = hit < hits ? this.#hitPlace[start + hit] : -1;
      }
    }
    return sum / recallPoints.length;
  }
}

/** Annotations of a category that count in the area range that was matched. */
function countPositives(overlaps: Overlaps, bits: MatchBits, category: number): number {
  const { truthOrder, truthStarts } = overlaps;
  const end = truthStarts[category + 1];
  let positives = 0;
  for (let i = truthStarts[category]; i < end; i++) {
    if (bits.truthIgnored[truthOrder[i]] === 0) positives++;
  }
  return positives;
}

/** The most annotations that any category has: no list has more hits. */
export function largestCategory({ truthStarts }: Overlaps): number {
  let largest = 0;
  for (let i = 1; i < truthStarts.length; i++) {
    largest = Math.max(largest, truthStarts[i] - truthStarts[i - 1]);
  }
  return largest;
}
