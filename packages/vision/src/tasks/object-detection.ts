import { type LoadPhotoOptions, loadPhoto, type PhotoInput } from "@vistazo/image";
import { floatOutput } from "../float-output.js";
import { classCount, type Id2Label, labelName } from "../labels.js";
import type { Model } from "../model.js";
import type { Outputs } from "../network.js";
import {
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
    const detector = readOutputs(output);
    const found = decode(detector, model.processor.family, id2label, { threshold, height, width });
    return describe(found, id2label, exact ? (edge) => edge : Math.trunc);
  });
}

/** How many objects Deformable and Conditional DETR name at most. */
const deformableCount = 100;

type Decode = (outputs: DetectorOutputs, options: Parameters<typeof detectBySoftmax>[1]) => Detections;

const deformable: Decode = (outputs, options) => detectBySigmoid(outputs, { ...options, count: deformableCount });
const everyQuery: Decode = (outputs, options) =>
  detectBySigmoid(outputs, { ...options, count: outputs.boxes.length / 4 });

/** As transformers, by the class of the image processor. */
const decoders: Readonly<Record<string, Decode>> = {
  ConditionalDetr: deformable,
  DeformableDetr: deformable,
  Detr: detectBySoftmax,
  RTDetr: everyQuery,
  RfDetr: everyQuery,
  Yolos: detectBySoftmax,
};

function decode(
  outputs: DetectorOutputs,
  family: string | undefined,
  id2label: Id2Label,
  options: Parameters<Decode>[1],
): Detections {
  const labels = classCount(id2label);
  const known = family && Object.hasOwn(decoders, family) ? decoders[family] : undefined;
  const decoder = known ?? (outputs.classes === labels + 1 ? detectBySoftmax : everyQuery);
  const expected = decoder === detectBySoftmax ? labels + 1 : labels;
  if (outputs.classes !== expected) {
    throw new VisionError(
      "invalid-output",
      `The network tells ${outputs.classes} classes apart where the ${labels} labels of config.json call for ${expected}.`,
    );
  }
  return decoder(outputs, options);
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
