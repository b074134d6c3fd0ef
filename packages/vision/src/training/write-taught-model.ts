import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type LocalModelFiles,
  type ModelFiles,
  readTensor,
  type TensorTable,
  type WritableTensor,
  writeSafetensors,
} from "@vistazo/checkpoint";
import type { Json } from "../config-reader.js";
import { readTimmConfig } from "../timm/timm-config.js";
import { VisionError } from "../vision-error.js";
import { withFloatsOf } from "./floats-kept.js";

/** What training has made of a model. */
export interface TaughtModel {
  /** Of the checkpoint that it began with. */
  readonly tensors: TensorTable;
  /** Those that are others now, by their names. */
  readonly learnt: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
  /** The classes, where they are others now. */
  readonly classes?: readonly string[];
  /** Names of tensors that are left out. */
  readonly without?: readonly string[];
}

/** Write config.json, preprocessor_config.json and model.safetensors, which `pipeline` and Python's transformers load. */
export async function writeTaughtModel(
  folder: string,
  { config, preprocessorConfig, directory }: Pick<LocalModelFiles, "config" | "preprocessorConfig" | "directory">,
  { tensors, learnt, classes, without = [] }: TaughtModel,
): Promise<void> {
  const written = new Map<string, WritableTensor>();
  for (const [name, info] of tensors) {
    if (without.includes(name)) continue;
    written.set(name, learnt.get(name) ?? { shape: info.shape, dtype: info.dtype, data: await readTensor(info) });
  }
  for (const [name, tensor] of learnt) written.set(name, tensor);
  await writeSafetensors(join(folder, "model.safetensors"), written);
  // Some models have none, and are known by other files.
  const before = await readFile(join(directory, "config.json"), "utf8").catch(() => "");
  await writeText(join(folder, "config.json"), withFloatsOf(before, classes ? withClasses(config, classes) : config));
  // timm says it in config.json.
  if (preprocessorConfig)
    await writeText(
      join(folder, "preprocessor_config.json"),
      JSON.stringify(withPlainMasks(preprocessorConfig), null, 2),
    );
}

/** The weights of a model that can be trained. @throws VisionError `unsupported-architecture` */
export function weightsOf({ id, weights }: ModelFiles): TensorTable {
  if (weights.kind === "pytorch") return weights.tensors;
  throw new VisionError(
    "unsupported-architecture",
    `${id} has an ONNX graph only; choose a model with PyTorch weights.`,
  );
}

/** A name for what is kept of a run, so that another model, or other photos, begin anew. */
export function runName(of: unknown): string {
  return `run-${createHash("sha256").update(JSON.stringify(of)).digest("hex").slice(0, 12)}`;
}

/** A model's config.json with other classes, in the terms of whom it is of. */
function withClasses(config: Json, classes: readonly string[]): Json {
  const { problem_type: _, num_labels: __, id2label, label2id, label_descriptions: ___, ...rest } = config;
  const byId = {
    id2label: Object.fromEntries(classes.map((name, i) => [i, name])),
    label2id: Object.fromEntries(classes.map((name, i) => [name, i])),
  };
  if (!readTimmConfig(config)) return { ...rest, ...byId };
  const { pretrained_cfg: pretrained } = config;
  const counted = typeof pretrained === "object" && pretrained !== null && "num_classes" in pretrained;
  return {
    ...rest,
    num_classes: classes.length,
    label_names: classes,
    ...(counted && { pretrained_cfg: { ...pretrained, num_classes: classes.length } }),
    // transformers' wrapper around a model of timm's has both.
    ...((id2label !== undefined || label2id !== undefined) && byId),
  };
}

/** In masks of ADE20K 0 is no class; in those that are trained on here it is the first. */
function withPlainMasks(config: Json): Json {
  const reducing = ["do_reduce_labels", "reduce_labels"].filter((name) => config[name] === true);
  return { ...config, ...Object.fromEntries(reducing.map((name) => [name, false])) };
}

async function writeText(path: string, text: string): Promise<void> {
  await writeFile(path, `${text}\n`);
}
