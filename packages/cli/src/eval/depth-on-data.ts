import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { encodeNpy } from "@vistazo/image";
import type { DepthMap } from "@vistazo/metrics";
import type { DepthEstimation } from "@vistazo/vision";
import { writeWhole } from "../write-whole.js";
import { DepthStudy, depthNumbers } from "./depth-evaluation.js";
import { readDepthMap } from "./depth-map-file.js";
import { depthOptions } from "./depth-options.js";
import type { DataFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";
import { ModelRun } from "./model-run.js";
import { pairPhotos } from "./paired-files.js";
import { writeDepthReport } from "./report/depth-report.js";
import { runNotes } from "./run-notes.js";
import { SetAside } from "./set-aside.js";

/** A model's depths: in memory, or in the file that they were written to. */
interface DepthAnswer {
  readonly map: DepthMap | string;
  readonly unit?: "m";
}

/** A model of depth estimation on photos and their depths. */
export async function depthOnData(flags: DataFlags): Promise<Evaluation> {
  const aside = new SetAside(flags.strict);
  const pairs = await pairPhotos(flags.data, ["depth", "depths"], /[._-]depth\.(png|npy)$/i, /\.(npy|png)$/i, aside);
  const folder = flags.out === undefined ? undefined : join(flags.out, "predictions");
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const run = await ModelRun.open("depth-estimation", flags, {});
  let study: DepthStudy | undefined;
  try {
    const keep = async (
      { predicted_depth, unit }: DepthEstimation,
      { name }: { name: string },
    ): Promise<DepthAnswer> => {
      const { data, dims } = predicted_depth;
      if (folder === undefined) return { map: { data, height: dims[0], width: dims[1] }, unit };
      const file = `${name}.depth.npy`;
      await writeWhole(join(folder, file), encodeNpy(data, dims));
      return { map: file, unit };
    };
    for await (const { photo: pair, answer } of run.answers(pairs, keep)) {
      const measured = study ?? new DepthStudy(depthOptions(flags, answer.unit === "m"));
      study = measured;
      await aside.try(async () => {
        const map = typeof answer.map === "string" ? await readDepthMap(join(folder ?? "", answer.map)) : answer.map;
        measured.add(pair, map, await readDepthMap(pair.truth));
      });
    }
  } finally {
    await run.dispose();
  }
  study ??= new DepthStudy(depthOptions(flags, true));
  const leftOut = aside.notes();
  const result = study.result();
  const numbers = depthNumbers(result);
  const notes = [...numbers.notes, optionsNote(study)];
  if (flags.out !== undefined && folder !== undefined) {
    const disparity = study.options.prediction === "disparity";
    const report = {
      result,
      outcomes: study.outcomes,
      disparity,
      folder,
      data: flags.data,
      model: run.pipe.model.id,
      notes,
    };
    await writeDepthReport(join(flags.out, "report.html"), report);
    notes.push(`Predictions and report are in ${flags.out}: the folder predictions, report.html.`);
  }
  return { ...numbers, notes: [...runNotes(run), ...leftOut, ...notes] };
}

function optionsNote({ options: { prediction, alignment, maxDepth } }: DepthStudy): string {
  const what = prediction === "disparity" ? "inverse depths" : "depths in metres";
  const how = alignment === "none" ? "not aligned" : `aligned to the truth by ${alignment}, photo by photo`;
  return `Predictions are taken as ${what}, ${how}${maxDepth === undefined ? "" : `, up to ${maxDepth} m`}.`;
}
