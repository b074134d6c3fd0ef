import { BinaryFile } from "./binary-file.js";
import { CheckpointError } from "./error.js";
import { locateModel } from "./locate-model.js";
import type { JsonObject } from "./model-files.js";
import type { LocalModel, ModelFile } from "./model-location.js";
import { type OnnxHeader, readOnnxFileHeader, readOnnxMetadata } from "./onnx-header.js";
import { type Limits, type OpenModelOptions, resolveLimits } from "./options.js";
import { planWeights, readConfigs, type WeightsPlan } from "./read-model.js";
import { readSafetensorsHeader } from "./safetensors.js";
import { joinShards } from "./shard-index.js";
import type { TensorTable } from "./tensor.js";

/** What is known of a model before its weights are downloaded. */
export interface ModelSummary {
  readonly id: string;
  readonly revision?: string;
  readonly commit?: string;
  /** Empty where there is none. */
  readonly config: JsonObject;
  readonly preprocessorConfig?: JsonObject;
  /** All files, those included that would never be downloaded. */
  readonly files: readonly ModelFile[];
  /** As the model's card says, for instance `apache-2.0`. */
  readonly license?: string;
  /** What `openModel` would take; absent where it would find nothing to read. */
  readonly weights?: {
    readonly kind: "pytorch" | "onnx";
    readonly files: readonly ModelFile[];
    /** Of these files together. */
    readonly bytes: number;
    /** Of these, how many are on this machine already. */
    readonly cachedBytes: number;
    /** What the headers of safetensors files say. The weights themselves may not be here. */
    readonly tensors?: TensorTable;
    /** What an ONNX file says of itself; its inputs and outputs only where it does not name its task. */
    readonly header?: OnnxHeader;
  };
  /** Where there are no weights to read, or they may not be: why. */
  readonly problem?: CheckpointError;
}

/** What keeps a model from running, and is no reason to say nothing of it. */
const problems: readonly CheckpointError["code"][] = [
  "no-weights",
  "file-not-found",
  "forbidden",
  "unauthorized",
  "invalid-safetensors",
  "invalid-onnx",
  "unsupported-dtype",
  "limit-exceeded",
];

const mostCardBytes = 64 * 1024;

/**
 * Says what a model is and what it would take to run it, without downloading anything large: the configs, of a model in shards
 * their index, of its card and its weights' files the beginning.
 *
 * @throws as {@link openModel}, except what becomes the summary's `problem`
 */
export async function inspectModel(source: string, options: OpenModelOptions = {}): Promise<ModelSummary> {
  const limits = resolveLimits(options);
  const location = await locateModel(source, options);
  const { id, revision, commit, files } = location;
  const license = await readLicense(location);
  const known = {
    id,
    ...(commit === undefined ? {} : { revision, commit }),
    files,
    ...(license !== undefined && { license }),
  };
  let summary: ModelSummary = { ...known, config: {} };
  try {
    const { configs, weightsFile } = await readConfigs(location, limits, options);
    summary = { ...known, ...configs };
    const plan = await planWeights(location, limits, summary.config, options, weightsFile);
    const wanted = files.filter(({ name }) => plan.files.includes(name));
    const local = location.local.filter(({ name }) => plan.files.includes(name));
    const weights = { kind: plan.choice.kind, files: wanted, bytes: sum(wanted), cachedBytes: sum(local) };
    summary = { ...summary, weights };
    return { ...summary, weights: { ...weights, ...(await readHeaders(location, plan, limits)) } };
  } catch (cause) {
    if (cause instanceof CheckpointError && problems.includes(cause.code)) {
      return { ...summary, problem: isDiffusion(location) ? diffusion(id) : cause };
    }
    throw cause;
  }
}

async function readHeaders(location: LocalModel, { choice, index, files }: WeightsPlan, limits: Limits) {
  if (choice.kind === "onnx") return { header: await readOnnx(location, choice.file) };
  if (choice.format !== "safetensors") return {};
  try {
    const tables = new Map<string, TensorTable>();
    for (const file of files) {
      const read = (opened: BinaryFile) => readSafetensorsHeader(opened, limits);
      tables.set(file, await peek(location, file, "invalid-safetensors", read));
    }
    return { tensors: index ? joinShards(index, tables) : tables.get(files[0])! };
  } catch (cause) {
    // A server that sends whole files only, or not now, is no reason to say nothing.
    if (cause instanceof CheckpointError && !problems.includes(cause.code)) return {};
    throw cause;
  }
}

async function readOnnx(location: LocalModel, file: string): Promise<OnnxHeader> {
  const metadata = await peek(location, file, "invalid-onnx", readOnnxMetadata);
  // YOLOv5's exports tell their task by their outputs alone.
  if (metadata.names === undefined || metadata.task !== undefined) return { metadata, inputs: [], outputs: [] };
  return peek(location, file, "invalid-onnx", readOnnxFileHeader);
}

async function peek<T>(
  location: LocalModel,
  name: string,
  code: CheckpointError["code"],
  read: (file: BinaryFile) => Promise<T>,
): Promise<T> {
  const source = await location.peek(name);
  try {
    return await BinaryFile.of(name, location.file(name), source, code, read);
  } finally {
    await source.close();
  }
}

/** The licence that the front matter of a model's card names. */
async function readLicense(location: LocalModel): Promise<string | undefined> {
  const card = location.files.find(({ name }) => name === "README.md");
  if (!card || card.bytes === 0) return undefined;
  try {
    const source = await location.peek(card.name);
    const bytes = await source.read(0, Math.min(card.bytes, mostCardBytes)).finally(() => source.close());
    const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(new TextDecoder().decode(bytes))?.[1] ?? "";
    const field = (name: string) =>
      new RegExp(`^${name}:[ \\t]*(?:\\r?\\n[ \\t]*-[ \\t]*)?["']?([\\w.+-]+)`, "m").exec(front)?.[1];
    const license = field("license");
    return license === "other" ? (field("license_name") ?? license) : license;
  } catch (cause) {
    if (cause instanceof CheckpointError) return undefined;
    throw cause;
  }
}

function isDiffusion({ files }: LocalModel): boolean {
  return files.some(({ name }) => name === "model_index.json");
}

function diffusion(id: string): CheckpointError {
  return new CheckpointError(
    "no-weights",
    `${id} is a pipeline of diffusers (it has a model_index.json): it makes pictures, where the tasks here look at them.`,
  );
}

function sum(files: readonly ModelFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
