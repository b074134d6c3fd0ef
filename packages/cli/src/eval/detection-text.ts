import type { CategoryResult, CocoSummary, DetectionEvaluation } from "@vistazo/metrics";
import { numberText } from "./number-text.js";
import { textTable } from "./text-table.js";

/** COCO's twelve numbers in words. */
export const summaryRows: readonly (readonly [name: keyof CocoSummary, meaning: string])[] = [
  ["AP", "average precision, IoU 0.50 to 0.95"],
  ["AP50", "average precision, IoU 0.50"],
  ["AP75", "average precision, IoU 0.75"],
  ["APs", "average precision, small objects"],
  ["APm", "average precision, medium objects"],
  ["APl", "average precision, large objects"],
  ["AR1", "average recall, 1 detection a photo"],
  ["AR10", "average recall, 10 detections a photo"],
  ["AR100", "average recall, 100 detections a photo"],
  ["ARs", "average recall, small objects"],
  ["ARm", "average recall, medium objects"],
  ["ARl", "average recall, large objects"],
];

/** What `--json` prints: the twelve numbers (-1 where there is nothing to say) and those of each category. */
export function detectionJson(evaluation: DetectionEvaluation): CocoSummary & { perCategory: CategoryResult[] } {
  return { ...evaluation.summary, perCategory: evaluation.perCategory() };
}

/** The same as tables for a person. */
export function detectionText(evaluation: DetectionEvaluation): string[] {
  const { summary } = evaluation;
  const width = Math.max(...summaryRows.map(([, meaning]) => meaning.length));
  const rows = evaluation
    .perCategory()
    .filter(({ truths, detections }) => truths + detections > 0)
    .sort((a, b) => b.AP - a.AP)
    .map(({ name, AP, AP50, AP75, AR100, truths, detections }) => [
      name,
      ...[AP, AP50, AP75, AR100].map((value) => numberText(value)),
      String(truths),
      String(detections),
    ]);
  return [
    ...summaryRows.map(
      ([name, meaning]) => `${name.padEnd(5)}  ${meaning.padEnd(width)}  ${numberText(summary[name])}`,
    ),
    "",
    ...textTable(["category", "AP", "AP50", "AP75", "AR100", "objects", "detections"], rows),
  ];
}
