import type { Outcomes } from "@vistazo/metrics";

/** The score from which detections are worth showing. */
export interface BestThreshold {
  readonly score: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The score threshold with the best F1 over all detections, of all categories together. */
export function bestThreshold({ detections, truths }: Outcomes): BestThreshold {
  const positives = truths.filter(({ outcome }) => outcome !== "ignored").length;
  let best: BestThreshold = { score: 0.5, precision: Number.NaN, recall: Number.NaN, f1: 0 };
  let hits = 0;
  let count = 0;
  detections.forEach(({ outcome, score }, i) => {
    if (outcome === "ignored") return;
    count++;
    if (outcome === "true-positive") hits++;
    // Equal scores stand or fall together.
    if (detections[i + 1]?.score === score || positives === 0) return;
    const f1 = (2 * hits) / (count + positives);
    if (f1 > best.f1) best = { score, precision: hits / count, recall: hits / positives, f1 };
  });
  return best;
}
