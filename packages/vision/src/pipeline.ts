import { type OpenModelOptions, openModel } from "@vistazo/checkpoint";
import type { LoadPhotoOptions, PhotoInput } from "@vistazo/image";
import { type Task, type TaskAnswer, taskDescriptors, tasks } from "@vistazo/tasks";
import { startThread } from "@vistazo/worker/node";
import { pytorchProblem } from "./architectures/registry.js";
import { loadLabels } from "./labels.js";
import type { ModelConfig, ModelOptions } from "./model.js";
import { revive } from "./tasks/revive.js";
import { checkModelOptions, checkOptions, checkTask } from "./tasks/task-options.js";
import type { TaskTypes } from "./tasks/task-types.js";
import { ModelThread } from "./worker/model-thread.js";

/** How a pipeline's model is found, downloaded and run. */
export interface PipelineOptions extends Omit<OpenModelOptions, "dtype" | "pytorchProblem">, ModelOptions {}

/** Of one call: the task's own parameters, limits on photos, and how the call is carried out. */
export type CallOptions<T extends Task> = TaskTypes[T]["options"] &
  Omit<LoadPhotoOptions, "signal"> & {
    /** Photos that run through the network together. Default 1, as in transformers: on a CPU more is seldom faster. */
    readonly batch_size?: number;
    readonly signal?: AbortSignal;
  };

/** A task with a model, ready to be called. */
export interface Pipeline<T extends Task> {
  (photo: PhotoInput, options?: CallOptions<T>): Promise<TaskTypes[T]["result"]>;
  (photos: readonly PhotoInput[], options?: CallOptions<T>): Promise<TaskTypes[T]["result"][]>;
  readonly task: T;
  readonly model: { readonly id: string; readonly config: ModelConfig["json"] & Pick<ModelConfig, "id2label"> };
  /** Free the model's memory and its thread. */
  dispose(): Promise<void>;
}

/** The models that transformers takes when none is named. */
export const defaultModels = Object.fromEntries(
  tasks.map((task) => [task, taskDescriptors[task].defaultModel]),
) as Readonly<Record<Task, string>>;

/**
 * A vision task on a model of the Hub or of a folder, with the parameters, defaults and answers of transformers' `pipeline`.
 * The model runs in a thread of its own.
 *
 * @param model `org/name`, `org/name@revision` or a folder; the task's default model if left out.
 * @throws CheckpointError if the model's files cannot be had or read, VisionError if they do not make a model of this task.
 * @example
 * const classify = await pipeline("image-classification");
 * const [{ label, score }] = await classify("photo.jpg");
 */
export async function pipeline<T extends Task>(
  task: T,
  model: string = defaultModels[task],
  { dtype, threads, ...open }: PipelineOptions = {},
): Promise<Pipeline<T>> {
  checkTask(task);
  checkModelOptions({ dtype, threads });
  // The thread loads its libraries while the files are looked up.
  const thread = new ModelThread(startThread("@vistazo/vision/model-worker", import.meta.url));
  try {
    const files = await openModel(model, {
      ...open,
      ...(dtype && { dtype }),
      pytorchProblem: (config) => pytorchProblem(config, task),
    });
    const id2label = await loadLabels(files.config);
    await thread.load(task, files, { dtype, threads });

    const call = async (input: PhotoInput | readonly PhotoInput[], options: CallOptions<T> = {}) => {
      const { batch_size = 1, signal, ...rest } = options;
      checkOptions(task, { batch_size, ...rest });
      const photos = Array.isArray(input) ? input : [input];
      const results = (await thread.run(photos.map(cloneable), rest, batch_size, signal)).map((answer) =>
        revive(answer as TaskAnswer<T>),
      );
      return Array.isArray(input) ? results : results[0];
    };
    return Object.assign(call as Pipeline<T>, {
      task,
      model: { id: files.id, config: { ...files.config, id2label } },
      dispose: () => thread.dispose(),
    });
  } catch (error) {
    await thread.dispose();
    throw error;
  }
}

/** A URL object cannot be posted to another thread, its text can. */
function cloneable(photo: PhotoInput): PhotoInput {
  return photo instanceof URL ? photo.href : photo;
}
