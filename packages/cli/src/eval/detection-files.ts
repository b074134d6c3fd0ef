import type { IouType } from "@vistazo/metrics";
import { readTruth, studyResultsFile } from "./coco-files.js";
import { detectionJson, detectionText } from "./detection-text.js";
import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";

/** The numbers of a COCO results file. */
export async function detectionFiles(flags: FileFlags, iouType: IouType): Promise<Evaluation> {
  const { truth: path, predictions } = flags;
  const study = await studyResultsFile(predictions, await readTruth(path, iouType), { ...flags, iouType });
  const { unknownCategories, count } = study.evaluation.overlaps.detections;
  const left =
    unknownCategories > 0
      ? [`${unknownCategories} of ${count} detections have a category that ${path} does not have; they do not count.`]
      : [];
  return { json: detectionJson(study), text: detectionText(study), notes: [...study.notes, ...left] };
}
