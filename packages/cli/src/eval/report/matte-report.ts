import { join } from "node:path";
import { type Photo, resize, toRgb } from "@vistazo/image";
import type { AlphaMap, MattingResult } from "@vistazo/metrics";
import { readAlphaPng } from "../gray-png.js";
import { type MatteOutcome, matteRows } from "../matte-evaluation.js";
import { numberText } from "../number-text.js";
import { writeErrorsReport } from "./errors-report.js";
import { shrink } from "./thumbnail.js";
import type { Tile } from "./tiles.js";

export interface MatteReport {
  readonly result: MattingResult;
  readonly outcomes: readonly MatteOutcome[];
  /** Where the predicted alphas are. */
  readonly folder: string;
  readonly data: string;
  readonly model: string;
  readonly notes: readonly string[];
}

/** Errors of alpha, and the photos where the model did worst. */
export function writeMatteReport(path: string, report: MatteReport): Promise<void> {
  const { result, model, data, notes, outcomes, folder } = report;
  return writeErrorsReport(path, {
    title: "Background removal",
    model,
    data,
    images: result.images,
    notes,
    inShort: overview(result),
    errors: {
      about: "Means over photos: p is the predicted alpha, g the true one, both from 0 to 1.",
      rows: matteRows.map(([name, meaning]) => [name, numberText(result[name]), meaning]),
    },
    photos: {
      about: "By MAE. White is foreground.",
      outcomes,
      errorOf: ({ errors }) => errors.mae,
      captionOf: ({ errors }) => `MAE ${numberText(errors.mae)}, IoU ${numberText(errors.iou)}`,
      picturesOf: async ({ pair }, photo) => ({
        truth: alphaPicture(await readAlphaPng(pair.truth), photo),
        answer: alphaPicture(await readAlphaPng(join(folder, `${pair.name}.png`)), photo),
      }),
    },
  });
}

function overview({ mae, mse, sad, iou }: MattingResult): Tile[] {
  return [
    { name: "MAE", value: numberText(mae), meaning: "how far off alpha is" },
    { name: "MSE", value: numberText(mse), meaning: "the same, large errors weigh more" },
    { name: "SAD", value: numberText(sad, 2), meaning: "thousands of pixels that are wrong" },
    { name: "IoU", value: numberText(iou), meaning: "of what is at least half foreground" },
  ];
}

function alphaPicture({ data, whole = 1, width, height }: AlphaMap, photo: Photo): Photo {
  const gray = toRgb({ data: Uint8Array.from(data, (alpha) => Math.round((255 * alpha) / whole)), width, height });
  return shrink(resize(gray, { width: photo.width, height: photo.height, filter: "bilinear" }), 320);
}
