import { join } from "node:path";
import { labelColours } from "@vistazo/image";
import type { SemanticSegmentationResult } from "@vistazo/metrics";
import type { DataFlags } from "../eval-flags.js";
import { readGrayPng } from "../gray-png.js";
import { numberText, percentText } from "../number-text.js";
import type { SemanticOutcome } from "../semantic-evaluation.js";
import { classOverlay, labelsIn } from "./class-overlay.js";
import { dataTable, shareCell } from "./data-table.js";
import { type Html, html } from "./html.js";
import { writeReport } from "./page.js";
import { sideBySide } from "./side-by-side.js";
import { loadSmall, shrink } from "./thumbnail.js";
import { tiles } from "./tiles.js";

export interface SemanticReport {
  readonly result: SemanticSegmentationResult;
  readonly outcomes: readonly SemanticOutcome[];
  readonly labels: readonly string[];
  /** Where the predicted class maps are. */
  readonly folder: string;
  readonly flags: DataFlags;
  readonly model: string;
  readonly notes: readonly string[];
}

const mostPhotos = 40;

/** mIoU, the classes, and the photos where the model did worst. */
export async function writeSemanticReport(path: string, report: SemanticReport): Promise<void> {
  const { result, model, flags, notes } = report;
  await writeReport(path, {
    title: "Semantic segmentation",
    facts: [
      ["Model", model],
      ["Data", flags.data],
      ["Photos", String(result.images)],
    ],
    notes,
    sections: [
      { title: "In short", body: overview(result) },
      {
        title: "Classes",
        about: "The worst first. IoU: the pixels that truth and answer share, of all that either has.",
        body: classTable(result),
      },
      {
        title: "Photos, the worst first",
        about: "By the mean IoU of the photo’s classes.",
        body: await gallery(report),
      },
    ],
  });
}

function overview({ meanIou, pixelAccuracy, meanAccuracy, meanDice }: SemanticSegmentationResult): Html {
  return tiles([
    { name: "mIoU", value: numberText(meanIou, 3), meaning: "mean over classes that occur" },
    { name: "Pixel accuracy", value: percentText(pixelAccuracy), meaning: "pixels with the right class" },
    { name: "Mean accuracy", value: percentText(meanAccuracy), meaning: "the same, every class alike" },
    { name: "Mean Dice", value: numberText(meanDice, 3), meaning: "F1 over pixels" },
  ]);
}

function classTable({ perClass }: SemanticSegmentationResult): Html {
  const rows = perClass
    .filter(({ iou }) => !Number.isNaN(iou))
    .sort((a, b) => a.iou - b.iou)
    .map(({ label, iou, accuracy, dice, pixels }) => [
      label,
      shareCell(iou, numberText(iou, 3)),
      numberText(accuracy, 3),
      numberText(dice, 3),
      String(pixels),
    ]);
  return dataTable("Classes", ["class", "IoU", "accuracy", "Dice", "pixels"], rows);
}

async function gallery({ outcomes, labels, folder, flags }: SemanticReport): Promise<Html> {
  const worst = [...outcomes].sort((a, b) => a.meanIou - b.meanIou).slice(0, mostPhotos);
  const figures: Html[] = [];
  for (const { pair, meanIou, pixelAccuracy } of worst) {
    const photo = await loadSmall(pair.path, 320);
    const truth = await readGrayPng(pair.truth);
    const answer = await readGrayPng(join(folder, `${pair.name}.png`));
    const values = { labels, ignore: flags.ignore, first: 0 };
    const truthValues = { ...values, first: flags.reduceLabels ? 1 : 0 };
    const colours = labelColours([...labelsIn(truth, truthValues), ...labelsIn(answer, values)]);
    figures.push(
      await sideBySide(
        pair.name,
        `mIoU ${numberText(meanIou, 3)}, ${percentText(pixelAccuracy)} of the pixels · ${[...colours.keys()].join(", ")}`,
        [
          { title: "photo", picture: photo },
          { title: "truth", picture: shrink(classOverlay(photo, truth, truthValues, colours), 320) },
          { title: "answer", picture: shrink(classOverlay(photo, answer, values, colours), 320) },
        ],
      ),
    );
  }
  return html`<div class="gallery wide">${figures}</div>`;
}
