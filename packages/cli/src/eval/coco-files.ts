import {
  type DetectionEvaluation,
  type Detections,
  type DetectionTruth,
  evaluateDetections,
  type IouType,
  readCocoResults,
  readCocoTruth,
} from "@vistazo/metrics";
import { InputError } from "./input-error.js";
import { byteStream } from "./read-file.js";

/** Overlaps are kept down to here: what is wrong with a detection depends on them. */
const lowestIou = 0.1;

/** The truth of a COCO JSON file. @throws InputError, MetricsError naming file, entry and field. */
export function readTruth(path: string, iouType: IouType): Promise<DetectionTruth> {
  return readCocoTruth(byteStream(path), { name: path, masks: iouType === "segm" });
}

/** A model's detections in COCO's format, compared with the truth. @throws InputError, MetricsError */
export async function evaluateResultsFile(
  path: string,
  truth: DetectionTruth,
  iouType: IouType,
): Promise<DetectionEvaluation> {
  return evaluate(
    truth,
    await readCocoResults(byteStream(path), truth, { name: path, masks: iouType === "segm" }),
    iouType,
  );
}

/** Detections compared with the truth. @throws InputError if not one has a category of the truth. */
export function evaluate(truth: DetectionTruth, detections: Detections, iouType: IouType): DetectionEvaluation {
  const { count, unknownCategories, name } = detections;
  if (count > 0 && unknownCategories === count) {
    throw new InputError(name, `no "category_id" is one of the ${truth.categories.count} categories of ${truth.name}`);
  }
  return evaluateDetections(truth, detections, { iouType, lowestIou });
}
