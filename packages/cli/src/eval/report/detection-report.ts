import { type DetectionEvaluation, ERROR_KINDS, type ErrorKind } from "@vistazo/metrics";
import type { DetectionStudy } from "../detection-study.js";
import { categoryColumns } from "../detection-text.js";
import type { SetPhoto } from "../model-run.js";
import { numberText, percentText } from "../number-text.js";
import { bestThreshold } from "./best-threshold.js";
import { confusionTable } from "./confusion-table.js";
import { dataTable, shareCell } from "./data-table.js";
import { detectionConfusion } from "./detection-confusion.js";
import { detectionGallery } from "./detection-gallery.js";
import { type Html, html } from "./html.js";
import { lineChart } from "./line-chart.js";
import { writeReport } from "./page.js";
import { tiles } from "./tiles.js";

export interface DetectionReport {
  readonly study: DetectionStudy;
  /** In the order of the truth's images. */
  readonly photos: readonly SetPhoto[];
  readonly model: string;
  readonly notes: readonly string[];
}

/** The numbers, curves, confusions, and the photos behind them. */
export async function writeDetectionReport(path: string, report: DetectionReport): Promise<void> {
  const { study, photos, model, notes } = report;
  const { evaluation } = study;
  const { truth, detections, iouType } = evaluation.overlaps;
  const best = bestThreshold(evaluation.outcomes({ iou: 0.5 }));
  const from = `score ≥ ${best.score.toFixed(2)}`;
  const confusion = detectionConfusion(evaluation, best.score);
  await writeReport(path, {
    title: iouType === "segm" ? "Instance segmentation" : "Object detection",
    facts: [
      ["Model", model],
      ["Truth", truth.name],
      ["Photos", String(truth.images.count)],
      ["Objects", String(truth.count)],
      ["Detections", String(detections.count)],
    ],
    notes,
    sections: [
      { title: "In short", body: overview(study, best) },
      {
        title: "Precision and recall",
        about:
          "From left to right the score threshold falls: more objects are found, and more of what is found is wrong. The curves are means over the categories; the area under one is its average precision.",
        body: html`<div class="columns">${curves(evaluation)}${summaryTable(study)}</div>`,
      },
      { title: "Categories", about: "The best first.", body: categoryTable(study) },
      {
        title: "What goes wrong",
        about:
          "Each mistake at IoU 0.5 by its kind, and how much average precision putting all of that kind right would win.",
        body: errorTable(evaluation),
      },
      {
        title: "Confusion matrix",
        about: `Rows are the truth, columns what it was taken for, at IoU 0.5 and ${from}: those most confused. “nothing” as column: missed; as row: nothing is there.`,
        body: confusionTable(confusion.matrix, confusion.labels),
      },
      {
        title: "Photos, the worst first",
        about: `Hits, misses and false alarms at IoU 0.5 and ${from}.`,
        body: await detectionGallery(evaluation, photos, best.score),
      },
    ],
  });
}

function overview({ summary, meanings, recall }: DetectionStudy, best: ReturnType<typeof bestThreshold>): Html {
  const { AP, AP50, AP75 } = summary;
  return tiles([
    { name: "AP", value: numberText(AP, 3), meaning: "mean over IoU 0.50 to 0.95: the number papers give" },
    { name: "AP50", value: numberText(AP50, 3), meaning: "a box counts from IoU 0.50" },
    { name: "AP75", value: numberText(AP75, 3), meaning: "a box counts from IoU 0.75" },
    { name: recall, value: numberText(summary[recall], 3), meaning: meanings[recall] },
    {
      name: "Best threshold",
      value: best.f1 > 0 ? best.score.toFixed(2) : "–",
      meaning: `F1 ${numberText(best.f1, 2)}: precision ${percentText(best.precision)}, recall ${percentText(best.recall)}`,
    },
  ]);
}

function curves(evaluation: DetectionEvaluation): Html {
  const series = [0.5, 0.75, 0.9].map((iou) => {
    const { recall, precision, ap } = evaluation.curve({ iou });
    const points = Array.from(recall, (value, i) => [value, precision[i]] as const);
    return { name: `IoU ${iou.toFixed(2)}: AP ${numberText(ap, 3)}`, points };
  });
  const label = `Precision against recall. ${series.map(({ name }) => name).join("; ")}.`;
  return lineChart(
    series.map(({ name, points }) => ({ name, points: points.filter(([, y]) => y >= 0) })),
    {
      label,
      x: "recall",
      y: "precision",
    },
  );
}

function summaryTable({ summary, meanings, rules }: DetectionStudy): Html {
  return dataTable(
    rules === "lvis" ? "LVIS’s numbers" : "COCO’s numbers",
    ["number", "value", "meaning"],
    Object.entries(summary).map(([name, value]) => [name, numberText(value), meanings[name]]),
    "described",
  );
}

function categoryTable(study: DetectionStudy): Html {
  const [first, ...others] = categoryColumns(study);
  const rows = study.perCategory
    .filter(({ truths, detections }) => truths + detections > 0)
    .sort((a, b) => b.numbers.AP - a.numbers.AP)
    .map(({ name, numbers, truths, detections }) => [
      name,
      shareCell(numbers[first], numberText(numbers[first], 3)),
      ...others.map((column) => numberText(numbers[column], 3)),
      String(truths),
      String(detections),
    ]);
  return dataTable("Categories", ["category", first, ...others, "objects", "detections"], rows);
}

const errorMeanings: Readonly<Record<ErrorKind, string>> = {
  class: "right place, wrong category",
  localization: "right category, not close enough",
  duplicate: "an object that a better detection found",
  background: "there is nothing",
  both: "neither category nor place",
  missed: "nothing was meant for it",
};

function errorTable(evaluation: DetectionEvaluation): Html {
  const { perKind } = evaluation.errors();
  const rows = ERROR_KINDS.map((kind) => {
    const { count, lostAp } = perKind[kind];
    return [kind, shareCell(lostAp, numberText(lostAp, 3)), String(count), errorMeanings[kind]];
  });
  return dataTable("Kinds of mistakes", ["kind", "AP50 to win", "mistakes", "meaning"], rows, "described");
}
