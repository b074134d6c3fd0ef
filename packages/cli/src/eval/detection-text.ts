import type { DetectionStudy } from "./detection-study.js";
import { numberText } from "./number-text.js";
import { textTable } from "./text-table.js";

/** What `--json` prints: the numbers (-1 where there is nothing to say) and those of each category. */
export function detectionJson({ summary, perCategory }: DetectionStudy): object {
  return {
    ...summary,
    perCategory: perCategory.map(({ numbers, ...category }) => ({ ...category, ...numbers })),
  };
}

/** The columns of a table of categories. */
export function categoryColumns({ recall }: DetectionStudy): string[] {
  return ["AP", "AP50", "AP75", recall];
}

/** The same as tables for a person. */
export function detectionText(study: DetectionStudy): string[] {
  const { summary, meanings } = study;
  const columns = categoryColumns(study);
  const names = Object.keys(summary);
  const nameWidth = Math.max(...names.map((name) => name.length));
  const width = Math.max(...names.map((name) => meanings[name].length));
  const rows = study.perCategory
    .filter(({ truths, detections }) => truths + detections > 0)
    .sort((a, b) => b.numbers.AP - a.numbers.AP)
    .map(({ name, numbers, truths, detections }) => [
      name,
      ...columns.map((column) => numberText(numbers[column])),
      String(truths),
      String(detections),
    ]);
  return [
    ...names.map((name) => `${name.padEnd(nameWidth)}  ${meanings[name].padEnd(width)}  ${numberText(summary[name])}`),
    "",
    ...textTable(["category", ...columns, "objects", "detections"], rows),
  ];
}
