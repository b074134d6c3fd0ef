import { type AreaRange, MatchBits, matchDetections, startMatching, thresholdBits } from "./match.js";
import type { Overlaps } from "./overlaps.js";

/** What became of a detection: it found an object, it did not, or it does not count. */
export type DetectionOutcome = "true-positive" | "false-positive" | "ignored";

/** What became of an annotation: found, missed, or not counted. */
export type TruthOutcome = "found" | "missed" | "ignored";

export interface DetectionMatch {
  /** Row in the detections, and in their file. */
  readonly detection: number;
  /** Index into the truth's images. */
  readonly image: number;
  /** Index into the truth's categories. */
  readonly category: number;
  readonly score: number;
  readonly outcome: DetectionOutcome;
  /** Row of the annotation that it found (or that it was ignored for), or -1. */
  readonly truth: number;
  /** IoU with that annotation, else the best with any of its photo and category that is kept; 0 if there is none. */
  readonly iou: number;
}

export interface TruthMatch {
  /** Row in the truth's annotations, and in their file. */
  readonly truth: number;
  readonly image: number;
  readonly category: number;
  readonly outcome: TruthOutcome;
  /** Row of the detection that found it, or -1. */
  readonly detection: number;
}

/** Hits, false alarms and misses at one IoU threshold. */
export interface Outcomes {
  /** Best score first. */
  readonly detections: DetectionMatch[];
  /** In the file's order. */
  readonly truths: TruthMatch[];
}

export interface OutcomeQuery {
  readonly iou: number;
  readonly area: AreaRange;
  /** Place of a category in the selection's order; all if there is none. */
  readonly category?: number | undefined;
  /** Index of an image; all if there is none. */
  readonly image?: number | undefined;
  /** Detections with a lower score are left out, and what they found is missed. */
  readonly minScore: number;
}

/** Looks up what became of the detections and annotations that a query asks for. */
export function outcomesOf(overlaps: Overlaps, query: OutcomeQuery): Outcomes {
  const { truth, detections, selection, detectionOrder, truthOrder, starts, iou, truthOf, rank } = overlaps;
  const { image, category, minScore } = query;
  const wanted = (rowImage: Int32Array, rowCategory: Int32Array, row: number): boolean =>
    (image === undefined || rowImage[row] === image) &&
    (category === undefined || selection.categoryRank[rowCategory[row]] === category);
  const bits = new MatchBits(overlaps, { partners: true });
  startMatching(overlaps, query.area, bits);
  matchDetections(overlaps, thresholdBits(overlaps, [query.iou]), 1, query.area, bits);
  const partner = bits.partner as Int32Array;
  const takenBy = bits.takenBy as Int32Array;

  const found: DetectionMatch[] = [];
  for (let place = 0; place < detectionOrder.length; place++) {
    const row = detectionOrder[place];
    const score = detections.scores[row];
    if (score < minScore || rank[row] >= selection.maxRank) continue;
    if (!wanted(detections.image, detections.category, row)) continue;
    const start = starts[place];
    const end = starts[place + 1];
    const matched = partner[row];
    let best = start < end ? iou[start] : 0;
    for (let i = start; i < end; i++) if (truthOf[i] === matched) best = iou[i];
    found.push({
      detection: row,
      image: detections.image[row],
      category: detections.category[row],
      score,
      outcome: bits.ignored[row] === 1 ? "ignored" : bits.hit[row] === 1 ? "true-positive" : "false-positive",
      truth: matched,
      iou: best,
    });
  }
  found.sort((a, b) => b.score - a.score);

  const truths: TruthMatch[] = [];
  for (const row of truthOrder.slice().sort()) {
    if (!wanted(truth.image, truth.category, row)) continue;
    const by = takenBy[row];
    const taken = by >= 0 && detections.scores[by] >= minScore;
    truths.push({
      truth: row,
      image: truth.image[row],
      category: truth.category[row],
      outcome: bits.truthIgnored[row] === 1 ? "ignored" : taken ? "found" : "missed",
      detection: taken ? by : -1,
    });
  }
  return { detections: found, truths };
}
