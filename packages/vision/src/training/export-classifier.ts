import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type WritableTensor, writeSafetensors } from "@vistazo/checkpoint";
import { ParameterLayout, ResidualNetwork, type TrainingRun } from "@vistazo/graph";
import type { PhotoRecipe } from "./photo-recipe.js";

/**
 * Write a classifier that `trainClassifier` has trained as a checkpoint for `pipeline` and for Python's transformers, in half
 * precision: config.json, preprocessor_config.json, model.safetensors.
 *
 * @param taught how many outputs after the classes' are left out: those of a teacher's classes.
 */
export async function exportClassifier(
  folder: string,
  { recipe, state }: Pick<TrainingRun<PhotoRecipe>, "recipe" | "state">,
  classes: readonly string[],
  taught = 0,
): Promise<void> {
  const network = new ResidualNetwork({ ...recipe.network, classes: classes.length + taught });
  const tensors = new Map<string, WritableTensor>();
  for (const [name, { shape, data }] of new ParameterLayout(network.parameters).tensors(state.averageParameters)) {
    const rows = name.startsWith("classifier.") ? classes.length : shape[0];
    const kept = data.subarray(0, (data.length / shape[0]) * rows);
    tensors.set(name, { shape: [rows, ...shape.slice(1)], data: kept, dtype: "float16" });
  }
  for (const [name, { shape, data }] of new ParameterLayout(network.statistics).tensors(state.averageStatistics)) {
    tensors.set(name, { shape, data, dtype: "float16" });
    if (name.endsWith(".running_var"))
      tensors.set(name.replace("running_var", "num_batches_tracked"), {
        shape: [],
        data: BigInt64Array.of(BigInt(state.step)),
      });
  }
  await mkdir(folder, { recursive: true });
  await writeSafetensors(join(folder, "model.safetensors"), tensors);
  const size = recipe.finalSize;
  await writeJson(join(folder, "config.json"), {
    architectures: ["ResNetForImageClassification"],
    model_type: "resnet",
    num_channels: recipe.network.channels,
    embedding_size: recipe.network.embeddingSize,
    hidden_sizes: recipe.network.hiddenSizes,
    depths: recipe.network.depths,
    layer_type: recipe.network.layerType,
    hidden_act: "relu",
    downsample_in_first_stage: false,
    downsample_in_bottleneck: false,
    dtype: "float32",
    id2label: Object.fromEntries(classes.map((name, i) => [i, name])),
    label2id: Object.fromEntries(classes.map((name, i) => [name, i])),
  });
  await writeJson(join(folder, "preprocessor_config.json"), {
    image_processor_type: "ViTImageProcessor",
    do_resize: true,
    size: { height: size, width: size },
    resample: 2,
    do_rescale: true,
    rescale_factor: 1 / 255,
    do_normalize: false,
  });
}

async function writeJson(path: string, value: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
