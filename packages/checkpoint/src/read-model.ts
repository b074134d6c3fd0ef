import { realpath } from "node:fs/promises";
import { posix } from "node:path";
import type { WeightsChoice } from "./choose-weights.js";
import { CheckpointError } from "./error.js";
import { isJsonObject, readJsonFile } from "./json-file.js";
import type { JsonObject, OnnxWeights, PyTorchWeights } from "./model-files.js";
import type { Limits } from "./options.js";
import { readPyTorchTable } from "./pytorch.js";
import { readSafetensorsTable } from "./safetensors.js";
import { joinShards, readShardIndex } from "./shard-index.js";
import type { TensorTable } from "./tensor.js";

/** Small files that say what a model is. Older models have only the first two, the newest only the first and last. */
export const CONFIG_FILE = "config.json";
export const PREPROCESSOR_FILE = "preprocessor_config.json";
export const PROCESSOR_FILE = "processor_config.json";

/** Gives a file of the model, by its name within the model, a path on this machine; `undefined` where it has none. */
export type FileLookup = (name: string) => string | undefined;

export async function readConfigs(
  lookup: FileLookup,
  model: string,
  limits: Limits,
): Promise<{ config: JsonObject; preprocessorConfig?: JsonObject }> {
  const path = lookup(CONFIG_FILE);
  if (path === undefined) {
    throw new CheckpointError(
      "FILE_NOT_FOUND",
      `${model} has no config.json, so it is not a model in the Hub's format.`,
    );
  }
  const config = await readJsonFile(path, limits.maxConfigBytes);
  const preprocessorConfig = await readPreprocessorConfig(lookup, limits);
  return preprocessorConfig ? { config, preprocessorConfig } : { config };
}

/** As Python's: the newer file's part for the image processor comes first, if it has one. */
async function readPreprocessorConfig(lookup: FileLookup, limits: Limits): Promise<JsonObject | undefined> {
  const processorPath = lookup(PROCESSOR_FILE);
  if (processorPath !== undefined) {
    const { image_processor: nested } = await readJsonFile(processorPath, limits.maxConfigBytes);
    if (isJsonObject(nested)) return nested;
  }
  const path = lookup(PREPROCESSOR_FILE);
  return path === undefined ? undefined : readJsonFile(path, limits.maxConfigBytes);
}

export async function readWeights(
  choice: WeightsChoice,
  lookup: FileLookup,
  model: string,
  limits: Limits,
): Promise<PyTorchWeights | OnnxWeights> {
  const find = (name: string): string => {
    const path = lookup(name);
    if (path === undefined) throw new CheckpointError("FILE_NOT_FOUND", `${model} lacks the file ${name}.`);
    return path;
  };
  if (choice.kind === "onnx") {
    const externalData = choice.externalData.map(async (name) => ({
      location: posix.basename(name),
      file: await realpath(find(name)),
    }));
    return { kind: "onnx", file: await realpath(find(choice.file)), externalData: await Promise.all(externalData) };
  }
  const read = choice.format === "safetensors" ? readSafetensorsTable : readPyTorchTable;
  if ("file" in choice) return { kind: "pytorch", format: choice.format, tensors: read(find(choice.file), limits) };
  const index = await readShardIndex(find(choice.index), choice.index, limits.maxConfigBytes);
  const tables = new Map<string, TensorTable>(index.files.map((file) => [file, read(find(file), limits)]));
  return { kind: "pytorch", format: choice.format, tensors: joinShards(index, tables) };
}
