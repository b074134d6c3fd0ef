import { type LoadPhotoOptions, loadPhoto } from "@vistazo/image/load-photo";
import type { PhotoInput } from "@vistazo/image/photo-input";
import { complete, type Detection, type ObjectDetectionOptions, objectDetection as task } from "@vistazo/tasks";
import { traced } from "@vistazo/tracing";
import { ConfigReader } from "../config-reader.js";
import { classCount, type Id2Label, labelName } from "../labels.js";
import type { Model } from "../model.js";
import type { DetectedQueries, DetectionDecoding } from "../networks/detector.js";
import { noOverlap, placeProposals, selectProposals } from "../postprocess/box-proposals.js";
import {
  type DetectionOptions,
  type Detections,
  detectBySigmoid,
  detectBySoftmax,
} from "../postprocess/object-detection.js";
import { VisionError } from "../vision-error.js";

/** The objects in a photo. */
export async function objectDetection(
  model: Model<"object-detection">,
  photos: readonly PhotoInput[],
  options: ObjectDetectionOptions & LoadPhotoOptions,
): Promise<Detection[][]> {
  const { id2label } = model.config;
  const {
    threshold,
    exact,
    iou_threshold: overlap,
  } = complete(task.options, {
    ...options,
    threshold: options.threshold ?? usualThreshold(model),
  });
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = traced("preprocess", () => decoded.map((photo) => model.processor.preprocess(photo)));
  const answers = await model.answer(pixels, { pad: true });
  return traced("postprocess", () =>
    answers.map((answer, i) => {
      const { height, width } = decoded[i];
      const photo = { height, width };
      if (answer.kind === "queries" && overlap !== undefined) throw noOverlap();
      const found =
        answer.kind === "queries"
          ? decode(answer, model, { threshold, ...photo })
          : placeProposals(answer, selectProposals(answer, { threshold, overlap }), photo, pixels[i]);
      return describe(found, id2label, exact ? (edge) => edge : Math.trunc);
    }),
  );
}

/** The score above which an object counts where the model's library has one of its own: `conf` of a config.json written for it, or the library's. */
function usualThreshold({ config: { json }, architecture }: Model<"object-detection">): number | undefined {
  const usual = architecture?.threshold;
  return usual === undefined ? undefined : new ConfigReader(json).number("conf", usual);
}

function decode(answer: DetectedQueries, model: Model<"object-detection">, options: DetectionOptions): Detections {
  const labels = classCount(model.config.id2label);
  const guessed: DetectionDecoding = { scores: answer.classes === labels + 1 ? "softmax" : "sigmoid" };
  const decoding = model.architecture?.detection ?? guessed;
  const expected = decoding.scores === "softmax" ? labels + 1 : labels;
  if (answer.classes !== expected) {
    throw new VisionError(
      "invalid-output",
      `The network tells ${answer.classes} classes apart where the ${labels} labels of config.json call for ${expected}.`,
    );
  }
  if (decoding.scores === "softmax") return detectBySoftmax(answer, options);
  // Some exports answer for fewer queries than they were trained with: the best classes of those fill up the number.
  const trained = model.config.json.num_queries;
  const queries = Math.max(answer.boxes.length / 4, Number.isSafeInteger(trained) ? Number(trained) : 0);
  return detectBySigmoid(answer, { ...options, count: decoding.count ?? queries });
}

function describe(
  { scores, labels, boxes }: Detections,
  id2label: Id2Label,
  round: (edge: number) => number,
): Detection[] {
  return Array.from(scores, (score, i) => {
    const [xmin, ymin, xmax, ymax] = Array.from(boxes.subarray(i * 4, i * 4 + 4), (edge) => round(edge) + 0);
    return { score, label: labelName(id2label, labels[i]), box: { xmin, ymin, xmax, ymax } };
  });
}
