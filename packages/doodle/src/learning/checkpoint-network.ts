import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openModel, readWeights } from "@vistazo/checkpoint";
import { ResidualNetwork, type ResidualNetworkConfig } from "@vistazo/graph";
import { DoodleError } from "../doodle-error.js";
import { readRecogniserConfig } from "../recogniser.js";

export type Tensors = ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;

/** A recogniser as training sees it. */
export interface CheckpointNetwork {
  readonly words: readonly string[];
  /** Side of the pictures, in pixels. */
  readonly size: number;
  readonly network: ResidualNetwork;
  /** Parameters and running statistics, by their names. */
  readonly tensors: Tensors;
}

/**
 * Read a recogniser's checkpoint: config.json, preprocessor_config.json and model.safetensors.
 *
 * @throws DoodleError `invalid-checkpoint` if it is not the checkpoint of a residual network with all its tensors.
 */
export async function readCheckpointNetwork(folder: string): Promise<CheckpointNetwork> {
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8")) as unknown;
  const config = (await json("config.json")) as Record<string, unknown>;
  const { words, size } = readRecogniserConfig(config, await json("preprocessor_config.json"));
  const network = new ResidualNetwork(sizes(config, words.length, folder));
  const found = await readWeights(await openModel(folder));
  const tensors = new Map<string, { shape: readonly number[]; data: Float32Array }>();
  for (const { name, shape } of [...network.parameters, ...network.statistics]) {
    const tensor = found.get(name);
    if (tensor?.shape.join() !== shape.join())
      throw new DoodleError(
        "invalid-checkpoint",
        `${folder} has no ${name} of shape [${shape}]; name a recogniser's folder.`,
      );
    tensors.set(name, tensor);
  }
  return { words, size, network, tensors };
}

function sizes(config: Record<string, unknown>, classes: number, folder: string): ResidualNetworkConfig {
  const numbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(Number.isInteger);
  const {
    num_channels: channels,
    embedding_size: embeddingSize,
    hidden_sizes: hiddenSizes,
    depths,
    layer_type: layerType,
  } = config;
  if (
    config.model_type !== "resnet" ||
    typeof channels !== "number" ||
    typeof embeddingSize !== "number" ||
    !numbers(hiddenSizes) ||
    !numbers(depths) ||
    (layerType !== "basic" && layerType !== "bottleneck")
  )
    throw new DoodleError("invalid-checkpoint", `${join(folder, "config.json")} is not that of a residual network.`);
  return { channels, embeddingSize, hiddenSizes, depths, layerType, classes };
}
