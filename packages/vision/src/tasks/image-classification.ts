import type { Tensor } from "@vistazo/graph";
import { type LoadPhotoOptions, loadPhoto, type PhotoInput } from "@vistazo/image";
import type { Json } from "../config-reader.js";
import type { Id2Label } from "../labels.js";
import type { Model } from "../model.js";
import { VisionError } from "../vision-error.js";
import { type OptionChecks, oneOf, positiveInteger } from "./options.js";

/** The parameters of transformers' image-classification pipeline. */
export interface ImageClassificationOptions {
  /** How many of the best labels; all when there are fewer. Default 5. */
  readonly top_k?: number;
  /** What turns logits into scores. Default: sigmoid for multi-label and single-output models, else softmax. */
  readonly function_to_apply?: ClassificationFunction;
}

export type ClassificationFunction = "softmax" | "sigmoid" | "none";

export const imageClassificationOptions: OptionChecks<ImageClassificationOptions> = {
  top_k: positiveInteger,
  function_to_apply: oneOf("softmax", "sigmoid", "none"),
};

export interface Classification {
  readonly label: string;
  readonly score: number;
}

/** What a photo shows: labels and scores, the best first. */
export async function imageClassification(
  model: Model,
  photos: readonly PhotoInput[],
  options: ImageClassificationOptions & LoadPhotoOptions,
): Promise<Classification[][]> {
  const { id2label, json } = model.config;
  const functionToApply = options.function_to_apply ?? defaultFunction(json, id2label);
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = decoded.map((photo) => model.processor.preprocess(photo));
  const { logits } = await model.run(pixels);
  return rows(logits).map((row) => topLabels(applyFunction(row, functionToApply), id2label, options.top_k ?? 5));
}

/** As transformers chooses when `function_to_apply` is not given. */
export function defaultFunction(config: Json, id2label: Id2Label): ClassificationFunction {
  const labels = Object.keys(id2label).length;
  if (config.problem_type === "multi_label_classification" || labels === 1) return "sigmoid";
  if (config.problem_type === "single_label_classification" || labels > 1) return "softmax";
  return "none";
}

/** Scores from the logits of one photo. */
export function applyFunction(logits: Float32Array, name: ClassificationFunction): Float32Array {
  if (name === "none") return logits;
  if (name === "sigmoid") return logits.map((logit) => 1 / (1 + Math.exp(-logit)));
  const peak = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const exponentials = logits.map((logit) => Math.exp(logit - peak));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((value) => value / sum);
}

/** The `count` best labels, in falling order of score; equal scores stay in the order of the classes. */
export function topLabels(scores: Float32Array, id2label: Id2Label, count: number): Classification[] {
  const order = Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a]);
  return order.slice(0, count).map((id) => ({ label: id2label[id] ?? `LABEL_${id}`, score: scores[id] }));
}

function rows({ data, shape }: Tensor): Float32Array[] {
  if (!(data instanceof Float32Array) || shape.length !== 2) {
    throw new VisionError(
      "invalid-output",
      `The network's output must be float32 [photos, classes], not [${shape.join(", ")}].`,
    );
  }
  if (data.some(Number.isNaN))
    throw new VisionError(
      "invalid-output",
      "The network answered NaN: its weights are damaged or not of this architecture.",
    );
  const [photos, classes] = shape;
  return Array.from({ length: photos }, (_, i) => data.subarray(i * classes, (i + 1) * classes));
}
