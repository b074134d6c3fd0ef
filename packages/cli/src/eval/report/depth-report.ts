import { join } from "node:path";
import { colourDepth, type FloatImage, type Photo, resize } from "@vistazo/image";
import type { DepthMap, DepthResult } from "@vistazo/metrics";
import { type DepthOutcome, depthRows } from "../depth-evaluation.js";
import { readDepthMap } from "../depth-map-file.js";
import { numberText, percentText } from "../number-text.js";
import { dataTable } from "./data-table.js";
import { type Html, html } from "./html.js";
import { writeReport } from "./page.js";
import { sideBySide } from "./side-by-side.js";
import { loadSmall, shrink } from "./thumbnail.js";
import { tiles } from "./tiles.js";

export interface DepthReport {
  readonly result: DepthResult;
  readonly outcomes: readonly DepthOutcome[];
  /** Where the predicted depths are. */
  readonly folder: string;
  /** Predictions are inverse: larger is nearer. */
  readonly disparity: boolean;
  readonly data: string;
  readonly model: string;
  readonly notes: readonly string[];
}

const mostPhotos = 40;

/** Errors of depth, and the photos where the model did worst. */
export async function writeDepthReport(path: string, report: DepthReport): Promise<void> {
  const { result, model, data, notes } = report;
  await writeReport(path, {
    title: "Depth estimation",
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
        about: "Means over photos: p is the prediction, g the truth.",
        body: dataTable(
          "Errors",
          ["error", "value", "meaning"],
          depthRows.map(([name, meaning]) => [name, numberText(result[name]), meaning]),
          "described",
        ),
      },
      {
        title: "Photos, the worst first",
        about: "By AbsRel. Bright is near; where the truth is unknown, it is shown dark.",
        body: await gallery(report),
      },
    ],
  });
}

function overview({ absRel, rmse, delta1, siLog }: DepthResult): Html {
  return tiles([
    { name: "AbsRel", value: numberText(absRel, 3), meaning: "how far off, as a share of the distance" },
    { name: "RMSE", value: numberText(rmse, 3), meaning: "metres, large errors weigh more" },
    { name: "δ < 1.25", value: percentText(delta1), meaning: "pixels within a factor of 1.25" },
    { name: "SILog", value: numberText(siLog, 2), meaning: "error that does not depend on scale" },
  ]);
}

async function gallery({ outcomes, folder, disparity }: DepthReport): Promise<Html> {
  const worst = [...outcomes].sort((a, b) => b.errors.absRel - a.errors.absRel).slice(0, mostPhotos);
  const figures: Html[] = [];
  for (const { pair, errors } of worst) {
    const photo = await loadSmall(pair.path, 320);
    const { scale, shift } = errors.alignment;
    const caption = `AbsRel ${numberText(errors.absRel, 3)}, RMSE ${numberText(errors.rmse, 3)} m, scale ${numberText(scale, 3)}, shift ${numberText(shift, 3)}`;
    figures.push(
      await sideBySide(pair.name, caption, [
        { title: "photo", picture: photo },
        { title: "truth", picture: depthPicture(await readDepthMap(pair.truth), photo, true) },
        {
          title: "answer",
          picture: depthPicture(await readDepthMap(join(folder, `${pair.name}.depth.npy`)), photo, !disparity),
        },
      ]),
    );
  }
  return html`<div class="gallery wide">${figures}</div>`;
}

/** Bright where it is near; unknown depths are shown as far. */
function depthPicture({ data, width, height }: DepthMap, photo: Photo, farIsLarge: boolean): Photo {
  const values = Float32Array.from(data);
  if (farIsLarge) {
    const farthest = values.reduce((a, b) => Math.max(a, b), 0);
    for (const [i, value] of values.entries()) if (!(value > 0)) values[i] = farthest;
  }
  const map: FloatImage = { data: values, width, height };
  const { width: photoWidth, height: photoHeight } = photo;
  return shrink(
    resize(colourDepth(map, "inferno", farIsLarge), { width: photoWidth, height: photoHeight, filter: "bilinear" }),
    320,
  );
}
