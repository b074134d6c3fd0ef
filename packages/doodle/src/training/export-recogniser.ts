import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { float32ToFloat16 } from "@vistazo/files/half-precision";
import { constantParameters, Graph } from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import { encodeWithWeights } from "@vistazo/runtime";
import { averagedTensors, type TrainingState } from "@vistazo/training";
import { ResNetClassifier, resnetHead, type TrainedResNet, writeResNet } from "@vistazo/vision/resnet";
import { type Calibration, calibrationField } from "../calibration.js";
import type { FittedCalibration } from "./fit-calibration.js";
import { type Recipe, sizeAt } from "./recipe.js";

/**
 * Write a trained recogniser as a checkpoint that transformers loads too, and as an ONNX file for browsers:
 * config.json, preprocessor_config.json, model.safetensors, onnx/model.onnx. Weights are stored in half precision, computed
 * with in single.
 *
 * @param fitted how sure it may be (`fitCalibration`): the last layer is made so.
 */
export async function exportRecogniser(
  folder: string,
  { recipe, state }: { readonly recipe: Recipe; readonly state: TrainingState },
  words: readonly string[],
  fitted?: FittedCalibration,
): Promise<void> {
  const network = ResNetClassifier.ofSizes(recipe.network, words.length);
  const size = sizeAt(recipe, recipe.steps);
  const tensors = averagedTensors(network, state);
  if (fitted)
    for (const [name, { data }] of tensors)
      if (name.startsWith(`${resnetHead}.`)) for (let i = 0; i < data.length; i++) data[i] /= fitted.temperature;
  const { calibration } = fitted ?? {};
  await writeRecogniser(folder, { network, classes: words, size, tensors, steps: state.step, calibration });
}

export interface TrainedRecogniser extends Omit<TrainedResNet, "moreConfig"> {
  readonly calibration?: Calibration;
}

/** Write a recogniser's checkpoint; see `exportRecogniser`. */
export async function writeRecogniser(
  folder: string,
  { calibration, ...recogniser }: TrainedRecogniser,
): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  await writeFile(join(folder, "onnx", "model.onnx"), await onnxModel(recogniser));
  const temperatures = calibration?.temperatures ?? [];
  const moreConfig = temperatures.length > 0 ? { [calibrationField]: temperatures } : undefined;
  await writeResNet(folder, { ...recogniser, moreConfig });
}

function onnxModel({ network, size, tensors }: Omit<TrainedRecogniser, "calibration">): Promise<Uint8Array> {
  const g = new Graph();
  const pixels = g.input("pixel_values", "float32", ["batch", network.config.channels, size, size]);
  const halves = [...tensors].map(
    ([name, { shape, data }]) => [name, { shape, data: float32ToFloat16(data) }] as const,
  );
  g.output("logits", network.logits(g, pixels, constantParameters(g, new Map(halves))));
  return encodeWithWeights(prune(g.build()));
}
