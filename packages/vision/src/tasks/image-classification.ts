import { type LoadPhotoOptions, loadPhoto } from "@vistazo/image/load-photo";
import type { PhotoInput } from "@vistazo/image/photo-input";
import {
  type Classification,
  complete,
  type ImageClassificationOptions,
  imageClassification as task,
} from "@vistazo/tasks";
import { traced } from "@vistazo/tracing";
import { classCount } from "../labels.js";
import type { Model } from "../model.js";
import { applyFunction, defaultFunction, topLabels } from "../postprocess/image-classification.js";
import { VisionError } from "../vision-error.js";

/** What a photo shows: labels and scores, the best first. */
export async function imageClassification(
  model: Model<typeof task.id>,
  photos: readonly PhotoInput[],
  options: ImageClassificationOptions & LoadPhotoOptions,
): Promise<Classification[][]> {
  const { id2label, json } = model.config;
  const { top_k, function_to_apply = defaultFunction(json, id2label) } = complete(task.options, options);
  const decoded = await Promise.all(photos.map((photo) => loadPhoto(photo, options)));
  const pixels = traced("preprocess", () => decoded.map((photo) => model.processor.preprocess(photo)));
  const answers = await model.answer(pixels);
  return traced("postprocess", () =>
    answers.map(({ logits }) => {
      checkLabels(logits.length, model);
      const scores = applyFunction(logits, function_to_apply);
      return topLabels(scores, id2label, top_k);
    }),
  );
}

/** Where a config.json declares no labels, the network's classes are numbered. */
function checkLabels(classes: number, { config: { id2label, json } }: Model<typeof task.id>): void {
  const labels = classCount(id2label);
  if (classes === labels || (!json.id2label && !json.num_labels)) return;
  throw new VisionError(
    "invalid-output",
    `The network tells ${classes} classes apart where config.json has ${labels} labels.`,
  );
}
