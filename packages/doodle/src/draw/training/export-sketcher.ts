import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { float32ToFloat16 } from "@vistazo/files/half-precision";
import { constantParameters, Graph } from "@vistazo/graph";
import { prune } from "@vistazo/graph/gradients";
import { encodeWithWeights } from "@vistazo/runtime";
import { averagedTensors, type TrainingState } from "@vistazo/training";
import { SketchNetwork } from "../sketch-network.js";
import { stepGraph } from "../step-graph.js";
import type { SketchRecipe } from "./recipe.js";
import { TrainableSketcher } from "./trainable-sketcher.js";

export interface ExportSketcherOptions {
  /** At which it draws if it is not told another. */
  readonly temperature: number;
}

/** Write a network that draws as a checkpoint: config.json and onnx/model.onnx, its weights in half precision, computed with in single. */
export async function exportSketcher(
  folder: string,
  { recipe, state }: { readonly recipe: SketchRecipe; readonly state: TrainingState },
  words: readonly string[],
  { temperature }: ExportSketcherOptions,
): Promise<void> {
  const sizes = { ...recipe.network, words: words.length };
  const tensors = averagedTensors(new TrainableSketcher(sizes, recipe.points), state);
  const halves = [...tensors].map(
    ([name, { shape, data }]) => [name, { shape, data: float32ToFloat16(data) }] as const,
  );
  const g = new Graph();
  const graph = stepGraph(g, new SketchNetwork(sizes), constantParameters(g, new Map(halves)));
  await mkdir(join(folder, "onnx"), { recursive: true });
  await writeFile(join(folder, "onnx", "model.onnx"), await encodeWithWeights(prune(graph)));
  const config = {
    model_type: "vistazo-sketcher",
    hidden_size: sizes.width,
    num_hidden_layers: sizes.layers,
    num_attention_heads: sizes.heads,
    max_position_embeddings: recipe.points,
    temperature,
    steps: state.step,
    words,
  };
  await writeFile(join(folder, "config.json"), `${JSON.stringify(config, undefined, 2)}\n`);
}
