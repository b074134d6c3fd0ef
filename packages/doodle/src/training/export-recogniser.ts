import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { float32ToFloat16, type WritableTensor, writeSafetensors } from "@vistazo/checkpoint";
import {
  encodeWithWeights,
  Graph,
  ParameterLayout,
  prune,
  ResidualNetwork,
  type ResidualNetworkConfig,
  type TrainingState,
  type Value,
} from "@vistazo/graph";
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
  const { parameters, statistics } = new ResidualNetwork({ ...recipe.network, classes: words.length });
  const tensors = new Map([
    ...new ParameterLayout(parameters).tensors(state.averageParameters),
    ...new ParameterLayout(statistics).tensors(state.averageStatistics),
  ]);
  const size = sizeAt(recipe, recipe.steps);
  await writeRecogniser(folder, { words, size, network: recipe.network, tensors, steps: state.step });
}

export interface TrainedRecogniser {
  readonly words: readonly string[];
  /** Side of the pictures, in pixels. */
  readonly size: number;
  readonly network: Omit<ResidualNetworkConfig, "classes">;
  /** Parameters and running statistics, by their names in the checkpoint. */
  readonly tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
  /** Of training. */
  readonly steps: number;
}

/** Write a recogniser's checkpoint; see `exportRecogniser`. */
export async function writeRecogniser(
  folder: string,
  { words, size, network: sizes, tensors, steps }: TrainedRecogniser,
): Promise<void> {
  const network = new ResidualNetwork({ ...sizes, classes: words.length });
  await mkdir(join(folder, "onnx"), { recursive: true });
  const writable = new Map<string, WritableTensor>();
  for (const [name, { shape, data }] of tensors) {
    writable.set(name, { shape, data, dtype: "float16" });
    if (name.endsWith(".running_var"))
      writable.set(name.replace("running_var", "num_batches_tracked"), {
        shape: [],
        data: BigInt64Array.of(BigInt(steps)),
      });
  }
  await writeSafetensors(join(folder, "model.safetensors"), writable);
  await writeFile(join(folder, "onnx", "model.onnx"), onnxModel(network, tensors, size));
  await writeJson(join(folder, "config.json"), config(sizes, words));
  await writeJson(join(folder, "preprocessor_config.json"), preprocessorConfig(size));
}

function config(network: TrainedRecogniser["network"], words: readonly string[]): object {
  return {
    architectures: ["ResNetForImageClassification"],
    model_type: "resnet",
    num_channels: network.channels,
    embedding_size: network.embeddingSize,
    hidden_sizes: network.hiddenSizes,
    depths: network.depths,
    layer_type: network.layerType,
    hidden_act: "relu",
    downsample_in_first_stage: false,
    downsample_in_bottleneck: false,
    dtype: "float32",
    id2label: Object.fromEntries(words.map((word, i) => [i, word])),
    label2id: Object.fromEntries(words.map((word, i) => [word, i])),
  };
}

/** A picture from `rasterize` is only scaled to 0..1; resizing does nothing to one of the right size. */
function preprocessorConfig(size: number): object {
  return {
    image_processor_type: "ViTImageProcessor",
    do_resize: true,
    size: { height: size, width: size },
    resample: 2,
    do_rescale: true,
    rescale_factor: 1 / 255,
    do_normalize: false,
  };
}

function onnxModel(
  network: ResidualNetwork,
  tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>,
  size: number,
): Uint8Array {
  const g = new Graph();
  const pixels = g.input("pixel_values", "float32", ["batch", network.config.channels, size, size]);
  const values = new Map<string, Value>();
  for (const [name, { shape, data }] of tensors)
    values.set(name, g.op("Cast", [g.constant(float32ToFloat16(data), shape)], { to: 1 }));
  g.output("logits", network.forward(g, pixels, values, values).logits);
  return encodeWithWeights(prune(g.build()));
}

async function writeJson(path: string, value: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
