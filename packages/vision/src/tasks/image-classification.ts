import { type LoadPhotoOptions, loadPhoto, type PhotoInput } from "@vistazo/image";
import type { Model } from "../model.js";
import {
  applyFunction,
  type Classification,
  type ClassificationFunction,
  defaultFunction,
  topLabels,
} from "../postprocess/image-classification.js";
import { type OptionChecks, oneOf, positiveInteger } from "./options.js";

/** The parameters of transformers' image-classification pipeline. */
export interface ImageClassificationOptions {
  /** How many of the best labels; all when there are fewer. Default 5. */
  readonly top_k?: number;
  /** What turns logits into scores. Default: sigmoid for multi-label and single-output models, else softmax. */
  readonly function_to_apply?: ClassificationFunction;
}

export const imageClassificationOptions: OptionChecks<ImageClassificationOptions> = {
  top_k: positiveInteger,
  function_to_apply: oneOf("softmax", "sigmoid", "none"),
};

/** What a photo shows: labels and scores, the best first. */
export async function imageClassification(
  model: Model<"image-classification">,
  photos: readonly PhotoInput[],
  options: ImageClassificationOptions & LoadPhotoOptions,
): Promise<Classification[][]> {
  const { id2label, json } = model.config;
  const functionToApply = options.function_to_apply ?? defaultFunction(json, id2label);
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = decoded.map((photo) => model.processor.preprocess(photo));
  const answers = await model.answer(pixels);
  return answers.map(({ logits }) => {
    const scores = applyFunction(logits, functionToApply);
    return topLabels(scores, id2label, options.top_k ?? 5);
  });
}
