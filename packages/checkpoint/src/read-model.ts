import { resolveFile } from "#local-file";
import { chooseWeights, type WeightsChoice } from "./choose-weights.js";
import { CheckpointError } from "./error.js";
import { readJsonFile } from "./json-file.js";
import { isJsonObject } from "./json-object.js";
import type { JsonObject, OnnxWeights, PyTorchWeights } from "./model-files.js";
import type { ModelLocation } from "./model-location.js";
import type { Limits, OpenModelOptions } from "./options.js";
import { readPyTorchTable } from "./pytorch.js";
import { readSafetensorsTable } from "./safetensors.js";
import { joinShards, readShardIndex, type ShardIndex } from "./shard-index.js";
import type { StoredFile } from "./stored-file.js";
import type { TensorTable } from "./tensor.js";

/** Small files that say what a model is. Older models have the first two, the newest the first and the last. */
const CONFIG = "config.json";
const PREPROCESSOR_CONFIG = "preprocessor_config.json";
const PROCESSOR_CONFIG = "processor_config.json";

export const CONFIG_NAMES: readonly string[] = [CONFIG, PREPROCESSOR_CONFIG, PROCESSOR_CONFIG];

/** What a model's small files say. */
export interface ModelConfigs {
  readonly config: JsonObject;
  readonly preprocessorConfig?: JsonObject;
}

/**
 * Reads what a model is. One that is an ONNX file alone, without a config.json, has an empty one: the file itself may say.
 *
 * @returns also the name of its weights' file, where that is no name of the Hub's layout.
 */
export async function readConfigs(
  location: ModelLocation,
  limits: Limits,
  { describe }: Pick<OpenModelOptions, "describe"> = {},
): Promise<{ configs: ModelConfigs; weightsFile?: string }> {
  const there = CONFIG_NAMES.filter((name) => has(location, name));
  const lacksConfig = !there.includes(CONFIG);
  await location.fetch(there, limits.maxConfigBytes);
  const read = (name: string) => readJsonFile(location.file(name), limits.maxConfigBytes);
  const config = lacksConfig ? {} : await read(CONFIG);
  const names = location.files.map(({ name }) => name);
  const described = await describe?.({ id: location.id, config, names });
  if (described) {
    const { weights: weightsFile, ...configs } = described;
    return { configs, weightsFile };
  }
  if (lacksConfig) {
    const choice = chooseWeights(names, location.id, undefined, true);
    const tells = names.some((name) => /^[^/]+\.(onnx|pt)$/.test(name));
    if (choice instanceof CheckpointError && tells) throw location.lacking(choice);
    if (choice instanceof CheckpointError || choice.kind !== "onnx") {
      throw location.lacking(
        new CheckpointError(
          "file-not-found",
          `${location.id} has no config.json, so it is no model in the Hub's format.`,
        ),
      );
    }
  }
  // As in Python, the image processor's part of the newer file comes first.
  const nested = there.includes(PROCESSOR_CONFIG) ? (await read(PROCESSOR_CONFIG)).image_processor : undefined;
  if (isJsonObject(nested)) return { configs: { config, preprocessorConfig: nested } };
  return there.includes(PREPROCESSOR_CONFIG)
    ? { configs: { config, preprocessorConfig: await read(PREPROCESSOR_CONFIG) } }
    : { configs: { config } };
}

/** A model's weights: which files hold them, and what a shard index says of them. */
export interface WeightsPlan {
  readonly choice: WeightsChoice;
  readonly index: ShardIndex | undefined;
  /** The large files, by their names within the model. */
  readonly files: readonly string[];
}

/**
 * Decides which files to read the weights from. PyTorch weights that are on this machine come before better ones that
 * would have to be downloaded.
 */
export async function planWeights(
  location: ModelLocation,
  limits: Limits,
  config: JsonObject,
  { dtype, pytorchProblem }: OpenModelOptions,
  weightsFile?: string,
): Promise<WeightsPlan> {
  if (weightsFile !== undefined) return planOf(weightsFile);
  const onnxFirst = pytorchProblem?.(config) !== undefined;
  const names = location.files.map(({ name }) => name);
  const local = new Set(location.local.map(({ name }) => name));
  const choice = chooseWeights(hasPyTorch(local) && !onnxFirst ? local : names, location.id, dtype, onnxFirst);
  if (choice instanceof CheckpointError) throw location.lacking(choice);
  if (choice.kind === "onnx") return { choice, index: undefined, files: [choice.file, ...choice.externalData] };
  if ("file" in choice) return { choice, index: undefined, files: [choice.file] };
  await location.fetch([choice.index], limits.maxConfigBytes);
  const index = await readShardIndex(location.file(choice.index), choice.index, limits.maxConfigBytes);
  return { choice, index, files: index.files };
}

function planOf(file: string): WeightsPlan {
  const format = file.endsWith(".safetensors") ? "safetensors" : "bin";
  return { choice: { kind: "pytorch", format, file }, index: undefined, files: [file] };
}

/** Fetches the weights' files and reads their tables. */
export async function readWeights(
  location: ModelLocation,
  { choice, index, files }: WeightsPlan,
  limits: Limits,
): Promise<PyTorchWeights | OnnxWeights> {
  await location.fetch(files);
  if (choice.kind === "onnx") {
    const externalData = choice.externalData.map((name) => ({
      location: name.slice(name.lastIndexOf("/") + 1),
      file: resolved(location.file(name)),
    }));
    return { kind: "onnx", file: resolved(location.file(choice.file)), externalData };
  }
  const { format } = choice;
  const read = format === "safetensors" ? readSafetensorsTable : readPyTorchTable;
  const tables = new Map<string, TensorTable>();
  for (const file of files) tables.set(file, await read(location.file(file), limits));
  return { kind: "pytorch", format, tensors: index ? joinShards(index, tables) : tables.get(files[0])! };
}

/** Hub snapshots are links into `blobs/`. */
function resolved(file: StoredFile): StoredFile {
  return typeof file === "string" ? resolveFile(file) : file;
}

function has(location: ModelLocation, name: string): boolean {
  return location.files.some((file) => file.name === name);
}

function hasPyTorch(names: ReadonlySet<string>): boolean {
  return ["model.safetensors", "pytorch_model.bin"].some((name) => names.has(name) || names.has(`${name}.index.json`));
}
