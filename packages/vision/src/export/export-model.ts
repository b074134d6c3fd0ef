import { copyFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { type ModelFiles, makeFolder, type OnnxWeights } from "@vistazo/checkpoint";
import { writeWhole } from "@vistazo/files/node";
import type { Size } from "@vistazo/image/pure";
import { findTask } from "../architectures/registry.js";
import { findModelFiles, findTaskFiles } from "../find-model-files.js";
import { type PipelineOptions, readLoadOptions } from "../load-options.js";
import type { NetworkSignature } from "../network.js";
import { OnnxNetwork } from "../onnx-network.js";
import type { Task } from "../task.js";
import { checkTask } from "../tasks/task-options.js";
import { VisionError } from "../vision-error.js";
import { selfContainedGraph } from "./self-contained-graph.js";
import { type TritonBatching, tritonConfig } from "./triton-config.js";
import { type WriteOnnxOptions, writeOnnx } from "./write-onnx.js";

export interface ExportOptions
  extends Omit<PipelineOptions, "dtype" | "calibration" | "threads" | "device">,
    TritonBatching,
    WriteOnnxOptions {
  /** Where the model's folder is made: a model repository. */
  readonly out: string;
  /** The folder's name. Default: the end of the model's id. */
  readonly name?: string;
  /** Default: as the name of its class in config.json says. */
  readonly task?: Task;
  /** Of all photos, for networks that are told of each photo's size. Default: as the image processor makes them. */
  readonly size?: Size;
}

export interface ExportedModel {
  readonly name: string;
  readonly task: Task;
  /** The .onnx file. */
  readonly file: string;
  readonly signature: NetworkSignature;
}

const modelName = /^\w[\w.-]{0,99}$/u;

/**
 * Write a model for other servers: `OUT/NAME/1/model.onnx`, with its weights, and `OUT/NAME/config.pbtxt` for Triton. What is needed to prepare photos and
 * to read answers is told in the latter, so that `pipeline(task, "http://host/v2/models/NAME")` needs nothing else.
 *
 * @throws CheckpointError if its files cannot be had or read, VisionError if they make no network of one graph, or OUT/NAME is there already.
 */
export async function exportModel(source: string, options: ExportOptions): Promise<ExportedModel> {
  const { out, name: wanted, task: given, size, maxBatchSize, maxQueueDelay, mostInside, ...load } = options;
  if (given !== undefined) checkTask(given);
  const { open } = readLoadOptions(load);
  const files = given ? await findTaskFiles(given, source, open, undefined) : await findModelFiles(source, open);
  const task = given ?? findTask(files.config);
  if (!task)
    throw new VisionError("unsupported-task", `What ${files.id} is for is not said in its config.json; give "task".`);
  const name = wanted ?? basename(files.id.replace(/\.onnx$/u, ""));
  if (!modelName.test(name))
    throw new VisionError(
      "invalid-option",
      `"${name}" is no name for a model: letters, digits, dots and hyphens, 100 at most.`,
    );
  const folder = join(out, name);
  if (
    await readdir(folder).then(
      ({ length }) => length > 0,
      () => false,
    )
  )
    throw new VisionError("invalid-option", `${folder} is there already: remove it, or give another name.`);

  const file = join(folder, "1", "model.onnx");
  const { weights } = files;
  let signature: NetworkSignature;
  if (weights.kind === "onnx") {
    signature = await onnxSignature(weights);
    await makeFolder(join(folder, "1"));
    await copyOnnx(weights, file);
  } else {
    const graph = await selfContainedGraph({ ...files, weights }, task, size);
    signature = graph.signature;
    await makeFolder(join(folder, "1"));
    await writeOnnx(file, graph.spec, { mostInside });
  }
  // Last: Triton takes a model for there by its configuration.
  await writeWhole(
    join(folder, "config.pbtxt"),
    tritonConfig({ name, signature, parameters: parametersOf(files, task), maxBatchSize, maxQueueDelay }),
  );
  return { name, task, file, signature };
}

function parametersOf({ config, preprocessorConfig }: ModelFiles, task: Task): Record<string, string> {
  return {
    task,
    config: JSON.stringify(config),
    ...(preprocessorConfig && { preprocessor_config: JSON.stringify(preprocessorConfig) }),
  };
}

async function onnxSignature(weights: OnnxWeights): Promise<NetworkSignature> {
  const network = await OnnxNetwork.open(weights, (outputs) => outputs, { threads: 1 });
  try {
    return network.signature();
  } finally {
    await network.dispose();
  }
}

async function copyOnnx({ file, externalData }: OnnxWeights, to: string): Promise<void> {
  const parts = [{ location: "model.onnx", file }, ...externalData];
  for (const part of parts) {
    if (typeof part.file !== "string" || part.location !== basename(part.location))
      throw new VisionError(
        "invalid-option",
        `The network's file ${part.location} cannot be copied: its weights must lie beside it.`,
      );
    await copyFile(part.file, join(to, "..", part.location));
  }
}
