import { classNumbers, evaluateClasses } from "./class-evaluation.js";
import { readClassPredictions } from "./class-predictions.js";
import { readClassTruth } from "./class-truth.js";
import type { FileFlags } from "./eval-flags.js";
import type { Evaluation } from "./evaluation.js";

/** Accuracy and the rest of a classifier's answers in a file. */
export async function classificationFiles({ truth, predictions }: FileFlags): Promise<Evaluation> {
  const photos = await readClassTruth(truth);
  return classNumbers(evaluateClasses(photos, await readClassPredictions(predictions, photos), predictions));
}
