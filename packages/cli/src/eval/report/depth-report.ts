import { join } from "node:path";
import { colourDepth, type FloatImage, type Photo, resize } from "@vistazo/image";
import type { DepthMap, DepthResult } from "@vistazo/metrics";
import { type DepthOutcome, depthRows } from "../depth-evaluation.js";
import { readDepthMap } from "../depth-map-file.js";
import { numberText, percentText } from "../number-text.js";
import { writeErrorsReport } from "./errors-report.js";
import { shrink } from "./thumbnail.js";
import type { Tile } from "./tiles.js";

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

/** Errors of depth, and the photos where the model did worst. */
export function writeDepthReport(path: string, report: DepthReport): Promise<void> {
  const { result, model, data, notes, outcomes, folder, disparity } = report;
  return writeErrorsReport(path, {
    title: "Depth estimation",
    model,
    data,
    images: result.images,
    notes,
    inShort: overview(result),
    errors: {
      about: "Means over photos: p is the prediction, g the truth.",
      rows: depthRows.map(([name, meaning]) => [name, numberText(result[name]), meaning]),
    },
    photos: {
      about: "By AbsRel. Bright is near; where the truth is unknown, it is shown dark.",
      outcomes,
      errorOf: ({ errors }) => errors.absRel,
      captionOf: ({ errors: { absRel, rmse, alignment } }) =>
        `AbsRel ${numberText(absRel, 3)}, RMSE ${numberText(rmse, 3)} m, scale ${numberText(alignment.scale, 3)}, shift ${numberText(alignment.shift, 3)}`,
      picturesOf: async ({ pair }, photo) => ({
        truth: depthPicture(await readDepthMap(pair.truth), photo, true),
        answer: depthPicture(await readDepthMap(join(folder, `${pair.name}.depth.npy`)), photo, !disparity),
      }),
    },
  });
}

function overview({ absRel, rmse, delta1, siLog }: DepthResult): Tile[] {
  return [
    { name: "AbsRel", value: numberText(absRel, 3), meaning: "how far off, as a share of the distance" },
    { name: "RMSE", value: numberText(rmse, 3), meaning: "metres, large errors weigh more" },
    { name: "δ < 1.25", value: percentText(delta1), meaning: "pixels within a factor of 1.25" },
    { name: "SILog", value: numberText(siLog, 2), meaning: "error that does not depend on scale" },
  ];
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
