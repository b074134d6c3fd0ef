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
    (category === undefined || selection.categoryRank[rowCategory[row] as number] === category);
  const bits = new MatchBits(overlaps, { partners: true });
  startMatching(overlaps, query.area, bits);
  matchDetections(overlaps, thresholdBits(overlaps, [query.iou]), 1, query.area, bits);
  const partner = bits.partner as Int32Array;
  const takenBy = bits.takenBy as Int32Array;

  const found: DetectionMatch[] = [];
  for (let place = 0; place < detectionOrder.length; place++) {
    const row = detectionOrder[place] as number;
    const score = detections.scores[row] as number;
    if (score < minScore || (rank[row] as number) >= selection.maxRank) continue;
    if (!wanted(detections.image, detections.category, row)) continue;
    const start = starts[place] as number;
    const end = starts[place + 1] as number;
    const matched = partner[row] as number;
    let best = start < end ? (iou[start] as number) : 0;
    for (let i = start; i < end; i++) if (truthOf[i] === matched) best = iou[i] as number;
    found.push({
      detection: row,
      image: detections.image[row] as number,
      category: detections.category[row] as number,
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
    const by = takenBy[row] as number;
    const taken = by >= 0 && (detections.scores[by] as number) >= minScore;
    truths.push({
      truth: row,
      image: truth.image[row] as number,
      category: truth.category[row] as number,
      outcome: bits.truthIgnored[row] === 1 ? "ignored" : taken ? "found" : "missed",
      detection: taken ? by : -1,
    });
  }
  return { detections: found, truths };
}
