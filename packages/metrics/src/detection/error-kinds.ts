import { MatchBits, matchDetections, startMatching, thresholdBits } from "./match.js";
import { overlapMeasure } from "./overlap-measure.js";
import type { Overlaps } from "./overlaps.js";
import { orderByGroup } from "./stable-order.js";

/**
 * Why a detection is wrong, and what was missed:
 * - `class`: in the right place, but the wrong category.
 * - `localization`: the right category, but not close enough.
 * - `duplicate`: of an object that a better detection found.
 * - `background`: there is nothing.
 * - `both`: neither category nor place is right.
 * - `missed`: an object that no wrong detection was meant for.
 */
export type ErrorKind = "class" | "localization" | "duplicate" | "background" | "both" | "missed";

export const ERROR_KINDS: readonly ErrorKind[] = ["class", "localization", "duplicate", "background", "both", "missed"];

export interface DetectionError {
  readonly kind: ErrorKind;
  /** Row of the wrong detection; -1 for a miss. */
  readonly detection: number;
  /** Row of the annotation that it should have found, that was found twice, or that was missed; -1 for none. */
  readonly truth: number;
}

export interface ErrorAnalysis {
  /** Mean average precision at the foreground IoU, as it is. */
  readonly ap: number;
  /** By how much it would rise if all errors of a kind were put right, and how many there are. */
  readonly perKind: Readonly<Record<ErrorKind, { readonly count: number; readonly lostAp: number }>>;
  readonly errors: readonly DetectionError[];
}

/** One detection on the list from which average precision is computed. */
interface Listed {
  readonly score: number;
  readonly hit: boolean;
}

/**
 * Sorts errors into kinds and computes what each costs, after TIDE (Bolya et al. 2020, https://arxiv.org/abs/2008.08115).
 * @param foreground IoU from which a detection counts as right
 * @param background IoU up to which a detection counts as on nothing
 */
export function analyzeErrors(
  overlaps: Overlaps,
  foreground: number,
  background: number,
  recallPoints: Float64Array,
): ErrorAnalysis {
  const { detections, truth, selection, detectionStarts, scoreOrder, rank } = overlaps;
  const everything = { name: "all", min: 0, max: Number.POSITIVE_INFINITY };
  const bits = new MatchBits(overlaps, { partners: true });
  startMatching(overlaps, everything, bits);
  matchDetections(overlaps, thresholdBits(overlaps, [foreground]), 1, everything, bits);
  const { errors, meant } = findErrors(overlaps, bits, foreground, background);

  const lists: Listed[][] = [];
  const positives = new Int32Array(selection.categoryCount);
  const categoryOf = (row: number): number => selection.categoryRank[truth.category[row]];
  for (const row of overlaps.truthOrder) if (bits.truthIgnored[row] === 0) positives[categoryOf(row)]!++;
  const rowsOfLists: number[][] = [];
  for (let category = 0; category < selection.categoryCount; category++) {
    const rows: number[] = [];
    for (let i = detectionStarts[category]; i < detectionStarts[category + 1]; i++) {
      const row = scoreOrder[i];
      if (rank[row] < selection.maxRank && bits.ignored[row] === 0) rows.push(row);
    }
    rowsOfLists.push(rows);
    lists.push(rows.map((row) => ({ score: detections.scores[row], hit: bits.hit[row] === 1 })));
  }
  const ap = meanAp(lists, positives, recallPoints);

  const perKind = Object.fromEntries(
    ERROR_KINDS.map((kind) => {
      const ofKind = errors.filter((error) => error.kind === kind);
      return [kind, { count: ofKind.length, lostAp: meanAp(...corrected(kind, ofKind), recallPoints) - ap }];
    }),
  ) as Record<ErrorKind, { count: number; lostAp: number }>;
  return { ap, perKind, errors };

  /** The lists and numbers of annotations as they were without the errors of a kind. */
  function corrected(kind: ErrorKind, ofKind: readonly DetectionError[]): [Listed[][], Int32Array] {
    if (kind === "missed") {
      const fewer = positives.slice();
      for (const { truth: row } of ofKind) fewer[categoryOf(row)]!--;
      return [lists, fewer];
    }
    const wrong = new Set(ofKind.map(({ detection }) => detection));
    const kept = rowsOfLists.map((rows, category) =>
      (lists[category] as Listed[]).filter((_, i) => !wrong.has(rows[i])),
    );
    if (kind !== "class" && kind !== "localization") return [kept, positives];
    // Of several detections meant for an object, only the best can be put right; one that was found stays as it is.
    for (const { detection, truth: row } of ofKind) {
      if (meant.get(row)?.[kind] !== detection || (bits.takenBy as Int32Array)[row] !== -1) continue;
      (kept[categoryOf(row)] as Listed[]).push({ score: detections.scores[detection], hit: true });
    }
    for (const list of kept) list.sort((a, b) => b.score - a.score);
    return [kept, positives];
  }
}

/** Per annotation that a wrong detection was meant for: the best detection of each kind. */
type Meant = Map<number, { class?: number; localization?: number }>;

function findErrors(
  overlaps: Overlaps,
  bits: MatchBits,
  foreground: number,
  background: number,
): { errors: DetectionError[]; meant: Meant } {
  const { detections, truth, selection, scoreOrder, rank, truthOrder } = overlaps;
  const { imageRank, imageCount, categoryRank } = selection;
  const takenBy = bits.takenBy as Int32Array;
  const measure = overlapMeasure(overlaps.iouType, truth, detections, selection.crowd, 0);
  const counting = truthOrder.filter((row) => bits.truthIgnored[row] === 0);
  const truthsByImage = orderByGroup(counting.sort(), truth.image, imageRank, imageCount);
  const wrong = scoreOrder
    .filter((row) => rank[row] < selection.maxRank && bits.hit[row] === 0 && bits.ignored[row] === 0)
    .sort((a, b) => detections.scores[b] - detections.scores[a] || a - b);
  const wrongByImage = orderByGroup(wrong, detections.image, imageRank, imageCount);
  const errors: DetectionError[] = [];
  const meant: Meant = new Map();
  const usable = new Set<number>();

  let next = 0;
  for (let first = 0; first < wrongByImage.length; ) {
    const image = detections.image[wrongByImage[first]];
    const place = imageRank[image];
    while (next < truthsByImage.length && placeOf(truthsByImage[next]) < place) next++;
    let end = next;
    while (end < truthsByImage.length && placeOf(truthsByImage[end]) === place) end++;
    if (end > next) measure.startTruths(truthsByImage, next, end);
    for (; first < wrongByImage.length; first++) {
      const detection = wrongByImage[first];
      if (detections.image[detection] !== image) break;
      errors.push(kindOf(detection, next, end));
    }
    next = end;
  }
  for (const row of truthOrder.slice().sort()) {
    if (bits.truthIgnored[row] === 1 || takenBy[row] !== -1 || usable.has(row)) continue;
    errors.push({ kind: "missed", detection: -1, truth: row });
  }
  return { errors, meant };

  function placeOf(row: number): number {
    return imageRank[truth.image[row]];
  }

  function kindOf(detection: number, from: number, to: number): DetectionError {
    const category = categoryRank[detections.category[detection]];
    const best = { same: -1, other: -1, found: -1 };
    const iou = { same: 0, other: 0, found: 0 };
    if (to > from) measure.startDetection(detection);
    for (let i = from; i < to; i++) {
      const row = truthsByImage[i];
      const value = measure.iouWith(row, i - from);
      const same = categoryRank[truth.category[row]] === category;
      const group = same ? "same" : "other";
      if (value > iou[group]) {
        iou[group] = value;
        best[group] = row;
      }
      if (same && takenBy[row] !== -1 && value > iou.found) {
        iou.found = value;
        best.found = row;
      }
    }
    if (best.same >= 0 && iou.same >= background && iou.same <= foreground) {
      return meantFor("localization", detection, best.same);
    }
    if (iou.other >= foreground) return meantFor("class", detection, best.other);
    if (iou.found >= foreground) return { kind: "duplicate", detection, truth: best.found };
    if (Math.max(iou.same, iou.other) <= background) return { kind: "background", detection, truth: -1 };
    return { kind: "both", detection, truth: iou.same >= iou.other ? best.same : best.other };
  }

  function meantFor(kind: "class" | "localization", detection: number, row: number): DetectionError {
    usable.add(row);
    const entry = meant.get(row) ?? {};
    // Detections come in the order of their scores: the first is the best.
    entry[kind] ??= detection;
    meant.set(row, entry);
    return { kind, detection, truth: row };
  }
}

/** Mean average precision over the categories that have annotations; -1 if none has. */
function meanAp(lists: readonly Listed[][], positives: Int32Array, recallPoints: Float64Array): number {
  let sum = 0;
  let counted = 0;
  lists.forEach((list, category) => {
    const count = positives[category];
    if (count <= 0) return;
    sum += averagePrecision(list, count, recallPoints);
    counted++;
  });
  return counted === 0 ? -1 : sum / counted;
}

function averagePrecision(list: readonly Listed[], positives: number, recallPoints: Float64Array): number {
  const precision: number[] = [];
  list.forEach(({ hit }, i) => {
    if (hit) precision.push((precision.length + 1) / (i + 1 + 2 ** -52));
  });
  for (let i = precision.length - 2; i >= 0; i--) {
    precision[i] = Math.max(precision[i], precision[i + 1]);
  }
  let sum = 0;
  let hit = 0;
  for (const recall of recallPoints) {
    while (hit < precision.length && (hit + 1) / positives < recall) hit++;
    sum += precision[hit] ?? 0;
  }
  return sum / recallPoints.length;
}
