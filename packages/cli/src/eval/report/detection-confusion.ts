import { ConfusionMatrix, type DetectionEvaluation, evaluateDetections } from "@vistazo/metrics";

export interface DetectionConfusion {
  readonly matrix: ConfusionMatrix;
  /** Names of the categories, then "nothing": missed objects are its column, detections of nothing its row. */
  readonly labels: readonly string[];
}

/** Which category was taken for which: detections matched at IoU 0.5 whatever their category. */
export function detectionConfusion({ overlaps }: DetectionEvaluation, minScore: number): DetectionConfusion {
  const { truth, detections, iouType } = overlaps;
  const together = evaluateDetections(truth, detections, { iouType, iouThresholds: [0.5], classAgnostic: true });
  const outcomes = together.outcomes({ iou: 0.5, minScore });
  const nothing = truth.categories.count;
  const matrix = new ConfusionMatrix(nothing + 1);
  for (const found of outcomes.detections) {
    if (found.outcome === "true-positive") matrix.add(truth.category[found.truth], found.category);
    else if (found.outcome === "false-positive") matrix.add(nothing, found.category);
  }
  for (const { outcome, category } of outcomes.truths) if (outcome === "missed") matrix.add(category, nothing);
  return { matrix, labels: [...truth.categories.names, "nothing"] };
}
