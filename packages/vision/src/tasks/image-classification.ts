import { type LoadPhotoOptions, loadPhoto, type PhotoInput } from "@vistazo/image";
import {
  type Classification,
  complete,
  type ImageClassificationOptions,
  imageClassification as task,
} from "@vistazo/tasks";
import type { Model } from "../model.js";
import { applyFunction, defaultFunction, topLabels } from "../postprocess/image-classification.js";

/** What a photo shows: labels and scores, the best first. */
export async function imageClassification(
  model: Model<"image-classification">,
  photos: readonly PhotoInput[],
  options: ImageClassificationOptions & LoadPhotoOptions,
): Promise<Classification[][]> {
  const { id2label, json } = model.config;
  const { top_k, function_to_apply = defaultFunction(json, id2label) } = complete(task.options, options);
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = decoded.map((photo) => model.processor.preprocess(photo));
  const answers = await model.answer(pixels);
  return answers.map(({ logits }) => {
    const scores = applyFunction(logits, function_to_apply);
    return topLabels(scores, id2label, top_k);
  });
}
