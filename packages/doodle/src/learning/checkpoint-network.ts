import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openModel, readWeights } from "@vistazo/checkpoint";
import { layoutsOf } from "@vistazo/training";
import { ConfigReader, ResNetClassifier, readResNetConfig } from "@vistazo/vision/resnet";
import type { Calibration } from "../calibration.js";
import { DoodleError } from "../doodle-error.js";
import { readRecogniserConfig } from "../recogniser.js";

export type Tensors = ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;

/** A recogniser as training sees it. */
export interface CheckpointNetwork {
  readonly words: readonly string[];
  /** Side of the pictures, in pixels. */
  readonly size: number;
  readonly network: ResNetClassifier;
  readonly calibration: Calibration;
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
  const {
    words,
    size,
    calibration = { temperatures: [] },
  } = readRecogniserConfig(config, await json("preprocessor_config.json"));
  if (config.model_type !== "resnet")
    throw new DoodleError("invalid-checkpoint", `${join(folder, "config.json")} is not that of a residual network.`);
  const network = new ResNetClassifier(readResNetConfig(new ConfigReader(config)), words.length);
  const found = await readWeights(await openModel(folder));
  const { parameters, statistics } = layoutsOf(network);
  const tensors = new Map<string, { shape: readonly number[]; data: Float32Array }>();
  for (const { name, shape } of [...parameters.specs, ...statistics.specs]) {
    const tensor = found.get(name);
    if (tensor?.shape.join() !== shape.join())
      throw new DoodleError(
        "invalid-checkpoint",
        `${folder} has no ${name} of shape [${shape}]; name a recogniser's folder.`,
      );
    tensors.set(name, tensor);
  }
  return { words, size, network, calibration, tensors };
}
