/** Models in the thread of their caller: for a process that does nothing else, and answers somebody who is elsewhere. */
import type { ModelFiles } from "@vistazo/checkpoint";
import type { Tensor } from "@vistazo/graph";
import type { PhotoInput } from "@vistazo/image";
import type { Task, TaskAnswer } from "@vistazo/tasks";
import { findTaskFiles } from "./find-model-files.js";
import { loadOnDevice } from "./load-on-device.js";
import { type PipelineOptions, readLoadOptions } from "./load-options.js";
import type { NetworkSignature } from "./network.js";
import { runTask } from "./tasks/run-task.js";
import { checkTask } from "./tasks/task-options.js";

export type { ModelFiles } from "@vistazo/checkpoint";
export type { NetworkSignature, TensorPort } from "./network.js";
export { revive } from "./tasks/revive.js";

/** A task with a model. What it answers is plain data, which can be posted; `revive` makes of it what `pipeline` answers. */
export interface ModelInProcess<T extends Task> {
  /**
   * One answer a photo, of all together.
   *
   * @param options the task's, and limits on photos; they must have been checked.
   */
  run(photos: readonly PhotoInput[], options: object): Promise<TaskAnswer<T>[]>;
  /** What its network takes and gives. @throws VisionError `unsupported-architecture` where that says nothing by itself. */
  signature(): NetworkSignature;
  /** The network's outputs for tensors of its signature. */
  infer(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  /** config.json and preprocessor_config.json, by which its tensors are made and read. */
  readonly configs: Pick<ModelFiles, "config" | "preprocessorConfig">;
  dispose(): Promise<void>;
}

/**
 * As `pipeline`, without a thread of its own: while the model runs, its caller's thread stands still.
 *
 * @param onfound told the model's files once they are here, before anything large is made of them; what it throws ends the loading.
 * @throws CheckpointError if the model's files cannot be had or read, VisionError if they do not make a model of this task.
 */
export async function openInProcess<T extends Task>(
  task: T,
  source: string,
  options: PipelineOptions,
  onfound: (files: ModelFiles) => void | Promise<void> = () => {},
): Promise<ModelInProcess<T>> {
  checkTask(task);
  const { open, run } = readLoadOptions(options);
  const files = await findTaskFiles(task, source, open, run.dtype);
  await onfound(files);
  const { model } = await loadOnDevice(files, task, run);
  return {
    run: (photos, options) => runTask(task, model, photos, options),
    signature: () => model.signature(),
    infer: (feeds) => model.infer(feeds),
    configs: { config: files.config, preprocessorConfig: files.preprocessorConfig },
    dispose: () => model.dispose(),
  };
}
