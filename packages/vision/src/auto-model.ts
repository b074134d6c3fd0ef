import type { Tensor } from "@vistazo/graph";
import type { Task } from "@vistazo/tasks";
import { architectureName, findTask, pytorchProblem, readsTexts } from "./architectures/registry.js";
import type { PreparedPhotos } from "./auto-image-processor.js";
import type { Json } from "./config-reader.js";
import { describePublished } from "./describe-published.js";
import { findModelFiles } from "./find-model-files.js";
import { type PipelineOptions, readLoadOptions } from "./load-options.js";
import type { Model } from "./model.js";
import type { Outputs } from "./network.js";
import { checkTask } from "./tasks/task-options.js";
import { VisionError } from "./vision-error.js";

export interface AutoModelOptions extends PipelineOptions {
  /** What the model is for. Default: as the name of its class in config.json says. */
  readonly task?: Task;
  /**
   * Also answer what enters each of the blocks of a classifier, as `hidden_states.0`, `hidden_states.1` …, and what its last
   * layer takes in, as `features`. Where blocks are layers, as in ViT, these are transformers' `hidden_states` but the last.
   */
  readonly output_hidden_states?: boolean;
}

/**
 * A network without what surrounds it in a pipeline, as transformers' `AutoModelFor…`: pixels in, tensors out, under the names
 * that they have there. It works in the thread that calls it, and keeps it busy.
 *
 * @example
 * const model = await AutoModel.from_pretrained("google/vit-base-patch16-224");
 * const { logits } = await model.run(await processor.preprocess("photo.jpg"));
 */
export class AutoModel {
  private constructor(
    readonly task: Task,
    readonly config: Json,
    private readonly model: Model<Task>,
  ) {}

  /** @throws CheckpointError if the model's files cannot be had or read, VisionError, GraphError if they do not make a network. */
  static async from_pretrained(model: string, options: AutoModelOptions = {}): Promise<AutoModel> {
    const { task: wanted, output_hidden_states: hiddenStates = false, ...load } = options;
    if (wanted !== undefined) checkTask(wanted);
    const { open, run } = readLoadOptions(load);
    const files = await findModelFiles(model, {
      ...open,
      ...(run.dtype && { dtype: run.dtype }),
      needsTokenizer: readsTexts,
      describe: describePublished,
      pytorchProblem: (config) => pytorchProblem(config, wanted),
    });
    const task = wanted ?? taskOf(files.config);
    // Networks and ONNX Runtime: programs of pipelines alone have them in other threads.
    const { loadOnDevice } = await import("./load-on-device.js");
    const { model: loaded } = await loadOnDevice(files, task, { ...run, hiddenStates });
    return new AutoModel(task, files.config, loaded);
  }

  /**
   * The network's outputs, the first dimension of each the batch's: of a classifier `logits` [photos, classes], of a detector
   * `logits` [photos, queries, classes] and `pred_boxes` [photos, queries, 4], of depth `predicted_depth` [photos, height, width] …
   *
   * @throws VisionError `invalid-input` for pixels that are no [photos, 3, height, width] of float32.
   */
  run({ pixel_values, sizes }: Pick<PreparedPhotos, "pixel_values"> & Partial<PreparedPhotos>): Promise<Outputs> {
    const [photos, , height, width] = pixel_values.shape;
    if (!isPixels(pixel_values)) {
      throw new VisionError(
        "invalid-input",
        `pixel_values must be float32 [photos, 3, height, width], not ${pixel_values.dtype} [${pixel_values.shape.join(", ")}].`,
      );
    }
    const filled = sizes ?? Array.from({ length: photos }, () => ({ height, width }));
    if (filled.length !== photos) {
      throw new VisionError("invalid-input", `There are ${filled.length} sizes for ${photos} photos; give one each.`);
    }
    return this.model.see({ data: pixel_values.data, height, width, photos: filled });
  }

  /** Free the model's memory. */
  dispose(): Promise<void> {
    return this.model.dispose();
  }
}

function isPixels(tensor: Tensor): tensor is Tensor & { readonly data: Float32Array } {
  const { shape, data } = tensor;
  return (
    data instanceof Float32Array &&
    shape.length === 4 &&
    shape[1] === 3 &&
    shape.every((size) => size > 0) &&
    shape.reduce((product, size) => product * size, 1) === data.length
  );
}

function taskOf(config: Json): Task {
  const task = findTask(config);
  if (task) return task;
  const name = architectureName(config);
  throw new VisionError(
    "unsupported-task",
    `${name === undefined ? "config.json names no architecture" : `The name ${name} says no task`}; give the option "task".`,
  );
}
