import { type DetectionTruth, type IouType, readCocoResults, readCocoTruth } from "@vistazo/metrics";
import { type DetectionRules, type DetectionStudy, studyDetections } from "./detection-study.js";
import { byteStream } from "./read-file.js";

/**
 * The truth of a COCO JSON file. Annotations of images or categories that it does not list do not count, as in pycocotools.
 * @throws InputError, MetricsError naming file, entry and field.
 */
export function readTruth(path: string, iouType: IouType): Promise<DetectionTruth> {
  return readCocoTruth(byteStream(path), { name: path, masks: iouType === "segm", unknown: "skip" });
}

/** A model's detections in COCO's format, compared with the truth. @throws InputError, MetricsError */
export async function studyResultsFile(
  path: string,
  truth: DetectionTruth,
  rules: DetectionRules,
): Promise<DetectionStudy> {
  const masks = rules.iouType === "segm";
  return studyDetections(truth, await readCocoResults(byteStream(path), truth, { name: path, masks }), rules);
}
