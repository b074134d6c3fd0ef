import type { IouType } from "@vistazo/metrics";
import { evaluateResultsFile, readTruth } from "./coco-files.js";
import { detectionJson, detectionText } from "./detection-text.js";
import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";

/** COCO's numbers of a results file. */
export async function detectionFiles({ truth: path, predictions }: FileFlags, iouType: IouType): Promise<Evaluation> {
  const truth = await readTruth(path, iouType);
  const evaluation = await evaluateResultsFile(predictions, truth, iouType);
  const { unknownCategories, count } = evaluation.overlaps.detections;
  const left =
    unknownCategories > 0
      ? [`${unknownCategories} of ${count} detections have a category that ${path} does not have; they do not count.`]
      : [];
  return { json: detectionJson(evaluation), text: detectionText(evaluation), notes: left };
}
