import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { float32ToFloat16 } from "@vistazo/files/half-precision";
import { constantParameters, Graph } from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import { encodeWithWeights } from "@vistazo/runtime";
import { averagedTensors, type TrainingState } from "@vistazo/training";
import { ResNetClassifier, type TrainedResNet, writeResNet } from "@vistazo/vision/resnet";
import { type Recipe, sizeAt } from "./recipe.js";

/**
 * Write a trained recogniser as a checkpoint that transformers loads too, and as an ONNX file for browsers:
 * config.json, preprocessor_config.json, model.safetensors, onnx/model.onnx. Weights are stored in half precision, computed
 * with in single.
 */
export async function exportRecogniser(
  folder: string,
  { recipe, state }: { readonly recipe: Recipe; readonly state: TrainingState },
  words: readonly string[],
): Promise<void> {
  const network = ResNetClassifier.ofSizes(recipe.network, words.length);
  const size = sizeAt(recipe, recipe.steps);
  const tensors = averagedTensors(network, state);
  await writeRecogniser(folder, { network, classes: words, size, tensors, steps: state.step });
}

/** Write a recogniser's checkpoint; see `exportRecogniser`. */
export async function writeRecogniser(folder: string, recogniser: TrainedResNet): Promise<void> {
  await mkdir(join(folder, "onnx"), { recursive: true });
  await writeFile(join(folder, "onnx", "model.onnx"), await onnxModel(recogniser));
  await writeResNet(folder, recogniser);
}

function onnxModel({ network, size, tensors }: TrainedResNet): Promise<Uint8Array> {
  const g = new Graph();
  const pixels = g.input("pixel_values", "float32", ["batch", network.config.channels, size, size]);
  const halves = [...tensors].map(
    ([name, { shape, data }]) => [name, { shape, data: float32ToFloat16(data) }] as const,
  );
  g.output("logits", network.logits(g, pixels, constantParameters(g, new Map(halves))));
  return encodeWithWeights(prune(g.build()));
}
