import { join } from "node:path";
import { type Photo, resize, toRgb } from "@vistazo/image";
import type { AlphaMap, MattingResult } from "@vistazo/metrics";
import { readAlphaPng } from "../gray-png.js";
import { type MatteOutcome, matteRows } from "../matte-evaluation.js";
import { numberText } from "../number-text.js";
import { dataTable } from "./data-table.js";
import { type Html, html } from "./html.js";
import { writeReport } from "./page.js";
import { sideBySide } from "./side-by-side.js";
import { loadSmall, shrink } from "./thumbnail.js";
import { tiles } from "./tiles.js";

export interface MatteReport {
  readonly result: MattingResult;
  readonly outcomes: readonly MatteOutcome[];
  /** Where the predicted alphas are. */
  readonly folder: string;
  readonly data: string;
  readonly model: string;
  readonly notes: readonly string[];
}

const mostPhotos = 40;

/** Errors of alpha, and the photos where the model did worst. */
export async function writeMatteReport(path: string, report: MatteReport): Promise<void> {
  const { result, model, data, notes } = report;
  await writeReport(path, {
    title: "Background removal",
    facts: [
      ["Model", model],
      ["Data", data],
      ["Photos", String(result.images)],
    ],
    notes,
    sections: [
      { title: "In short", body: overview(result) },
      {
        title: "Errors",
        about: "Means over photos: p is the predicted alpha, g the true one, both from 0 to 1.",
        body: dataTable(
          "Errors",
          ["error", "value", "meaning"],
          matteRows.map(([name, meaning]) => [name, numberText(result[name]), meaning]),
          "described",
        ),
      },
      { title: "Photos, the worst first", about: "By MAE. White is foreground.", body: await gallery(report) },
    ],
  });
}

function overview({ mae, mse, sad, iou }: MattingResult): Html {
  return tiles([
    { name: "MAE", value: numberText(mae), meaning: "how far off alpha is" },
    { name: "MSE", value: numberText(mse), meaning: "the same, large errors weigh more" },
    { name: "SAD", value: numberText(sad, 2), meaning: "thousands of pixels that are wrong" },
    { name: "IoU", value: numberText(iou), meaning: "of what is at least half foreground" },
  ]);
}

async function gallery({ outcomes, folder }: MatteReport): Promise<Html> {
  const worst = [...outcomes].sort((a, b) => b.errors.mae - a.errors.mae).slice(0, mostPhotos);
  const figures: Html[] = [];
  for (const { pair, errors } of worst) {
    const photo = await loadSmall(pair.path, 320);
    const caption = `MAE ${numberText(errors.mae)}, IoU ${numberText(errors.iou)}`;
    figures.push(
      await sideBySide(pair.name, caption, [
        { title: "photo", picture: photo },
        { title: "truth", picture: alphaPicture(await readAlphaPng(pair.truth), photo) },
        { title: "answer", picture: alphaPicture(await readAlphaPng(join(folder, `${pair.name}.png`)), photo) },
      ]),
    );
  }
  return html`<div class="gallery wide">${figures}</div>`;
}

function alphaPicture({ data, whole = 1, width, height }: AlphaMap, photo: Photo): Photo {
  const gray = toRgb({ data: Uint8Array.from(data, (alpha) => Math.round((255 * alpha) / whole)), width, height });
  return shrink(resize(gray, { width: photo.width, height: photo.height, filter: "bilinear" }), 320);
}
