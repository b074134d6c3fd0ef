import { type LoadPhotoOptions, loadPhoto, type PhotoInput } from "@vistazo/image";
import { floatOutput } from "../float-output.js";
import { classCount, type Id2Label, labelName } from "../labels.js";
import type { Model } from "../model.js";
import type { Outputs } from "../network.js";
import {
  type DetectionOptions,
  type Detections,
  type DetectorOutputs,
  detectBySigmoid,
  detectBySoftmax,
} from "../postprocess/object-detection.js";
import { VisionError } from "../vision-error.js";
import { boolean, fraction, type OptionChecks } from "./options.js";

/** The parameters of transformers' object-detection pipeline. */
export interface ObjectDetectionOptions {
  /** Objects are kept whose score is greater. Default 0.5. */
  readonly threshold?: number;
  /** Boxes as the network sees them, in fractions of pixels: for evaluation. Default false: truncated to whole pixels. */
  readonly exact?: boolean;
}

export const objectDetectionOptions: OptionChecks<ObjectDetectionOptions> = { threshold: fraction, exact: boolean };

/** A box in pixels of the photo. */
export interface Box {
  readonly xmin: number;
  readonly ymin: number;
  readonly xmax: number;
  readonly ymax: number;
}

export interface Detection {
  readonly score: number;
  readonly label: string;
  readonly box: Box;
}

/** The objects in a photo. */
export async function objectDetection(
  model: Model,
  photos: readonly PhotoInput[],
  { threshold = 0.5, exact = false, ...limits }: ObjectDetectionOptions & LoadPhotoOptions,
): Promise<Detection[][]> {
  const { id2label } = model.config;
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, limits)));
  const pixels = decoded.map((photo) => model.processor.preprocess(photo));
  const outputs = await model.runEach(pixels, { pad: true });
  return outputs.map((output, i) => {
    const { height, width } = decoded[i];
    const found = decode(readOutputs(output), model, { threshold, height, width });
    return describe(found, id2label, exact ? (edge) => edge : Math.trunc);
  });
}

/** Image processors of transformers whose detectors have a class for "no object". */
const softmaxFamilies = ["Detr", "Yolos"];
/** Those whose detectors judge each class by itself, and how many objects they name at most, where it is not one a query. */
const sigmoidFamilies: Readonly<Record<string, { readonly count?: number }>> = {
  ConditionalDetr: { count: 100 },
  DeformableDetr: { count: 100 },
  RTDetr: {},
  RfDetr: {},
};

function decode(outputs: DetectorOutputs, model: Model, options: DetectionOptions): Detections {
  const { family = "" } = model.processor;
  const labels = classCount(model.config.id2label);
  const known = softmaxFamilies.includes(family) || Object.hasOwn(sigmoidFamilies, family);
  const bySoftmax = known ? softmaxFamilies.includes(family) : outputs.classes === labels + 1;
  const expected = bySoftmax ? labels + 1 : labels;
  if (outputs.classes !== expected) {
    throw new VisionError(
      "invalid-output",
      `The network tells ${outputs.classes} classes apart where the ${labels} labels of config.json call for ${expected}.`,
    );
  }
  if (bySoftmax) return detectBySoftmax(outputs, options);
  // Some exports answer for fewer queries than they were trained with: the best classes of those fill up the number.
  const trained = model.config.json.num_queries;
  const queries = Math.max(outputs.boxes.length / 4, Number.isSafeInteger(trained) ? Number(trained) : 0);
  return detectBySigmoid(outputs, { ...options, count: sigmoidFamilies[family]?.count ?? queries });
}

function readOutputs(outputs: Outputs): DetectorOutputs {
  const logits = floatOutput(outputs, "logits", 3);
  const boxes = floatOutput(outputs, "pred_boxes", 3);
  return { logits: logits.data, boxes: boxes.data, classes: logits.shape[2] };
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
