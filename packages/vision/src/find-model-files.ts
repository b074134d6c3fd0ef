import type { ModelFiles } from "@vistazo/checkpoint/reader";
import { findModel } from "#platform";
import { architectures } from "./architectures/register.js";
import { pytorchProblem, readsTexts } from "./architectures/registry.js";
import type { Json } from "./config-reader.js";
import { describePublished } from "./describe-published.js";
import type { ModelDtype } from "./model.js";
import type { FindOptions, ModelSource } from "./model-source.js";
import type { Task } from "./task.js";
import { VisionError } from "./vision-error.js";

/** The files of a model that is to do a task. @throws as {@link findModelFiles} */
export function findTaskFiles(
  task: Task,
  source: ModelSource,
  options: Omit<FindOptions, "dtype">,
  dtype: ModelDtype | undefined,
): Promise<ModelFiles> {
  return findModelFiles(source, {
    ...options,
    ...(dtype && { dtype }),
    needsTokenizer: readsTexts,
    describe: describePublished,
    pytorchProblem: (config) => pytorchProblem(config, task),
  });
}

/**
 * A model's files, with the configs that its ONNX file stands for where it has none.
 *
 * @throws CheckpointError if they cannot be had or read, VisionError for an ONNX file that does not say what it is.
 */
export async function findModelFiles(source: ModelSource, options: FindOptions): Promise<ModelFiles> {
  const files = await findModel(source, options);
  const { config, weights } = files;
  if (weights.kind !== "onnx" || tellsKind(config)) return files;
  const { readOnnxHeader } = await import("@vistazo/checkpoint/reader");
  const header = await readOnnxHeader(weights.file);
  for (const { load } of architectures.filter(({ exported }) => exported)) {
    const described = (await load()).exported?.describe(header);
    if (described) return { ...files, ...described };
  }
  if (files.preprocessorConfig) return files;
  throw new VisionError(
    "unsupported-architecture",
    `${files.id} has no config.json that tells its kind, and its ONNX file does not say what it is, as those do that Ultralytics exports.`,
  );
}

/** Whether a config.json says what kind of a model it is of, transformers' or timm's. */
export function tellsKind({ model_type, architectures, architecture }: Json): boolean {
  return [model_type, architectures, architecture].some((kind) => kind !== undefined);
}
