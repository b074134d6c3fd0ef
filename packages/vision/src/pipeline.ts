import type { NamedFile } from "@vistazo/checkpoint";
import type { LoadPhotoOptions } from "@vistazo/image/load-photo";
import { isPhotoInput, type PhotoInput, plainPhoto } from "@vistazo/image/photo-input";
import { type Detection, type Task, type TaskAnswer, taskDescriptors, tasks } from "@vistazo/tasks";
import { startModelWorker } from "#platform";
import type { RunningDevice } from "./device.js";
import { findTaskFiles } from "./find-model-files.js";
import { loadLabels } from "./labels.js";
import { type PipelineOptions, readLoadOptions } from "./load-options.js";
import type { ModelConfig } from "./model.js";
import type { ModelSource } from "./model-source.js";
import { isServed } from "./served/served-address.js";
import { SteadyBoxes } from "./steady-boxes.js";
import { answerNewest, type FrameSource, type Streamed } from "./stream.js";
import { revive } from "./tasks/revive.js";
import { checkOptions, checkTask } from "./tasks/task-options.js";
import type { TaskTypes } from "./tasks/task-types.js";
import { VisionError } from "./vision-error.js";
import { ModelThread } from "./worker/model-thread.js";

/** Of one call: the task's own parameters, limits on photos, and how the call is carried out. */
export type CallOptions<T extends Task> = TaskTypes[T]["options"] &
  Omit<LoadPhotoOptions, "signal"> & {
    /** Photos that run through the network together. Default 1, as in transformers: on a CPU more is seldom faster. */
    readonly batch_size?: number;
    readonly signal?: AbortSignal;
  };

/** Of a stream: as of one call, frame by frame. */
export type StreamOptions<T extends Task> = Omit<CallOptions<T>, "batch_size"> & {
  /** For object detection: boxes, in fractions of pixels, that follow what moves and do not tremble where it stands. Default false. */
  readonly smooth?: boolean;
};

/** For a model at a server. There `token` is the server's, and `timeout` for each answer. */
export interface ServedModelOptions {
  /**
   * A model whose labels and image processor are those of the network: an id on the Hub, whose weights are not fetched, or a folder. Default:
   * as the server tells, which vistazo's own does, and Triton with what `vistazo export` has written.
   */
  readonly config?: ModelSource;
}

/** A task with a model, ready to be called. */
export interface Pipeline<T extends Task> {
  (photo: PhotoInput, options?: CallOptions<T>): Promise<TaskTypes[T]["result"]>;
  (photos: readonly PhotoInput[], options?: CallOptions<T>): Promise<TaskTypes[T]["result"][]>;
  /** Photos without end: each is answered in turn, and the next asked for when the batch before is answered. */
  (
    photos: AsyncIterable<PhotoInput>,
    options?: CallOptions<T>,
  ): AsyncGenerator<TaskTypes[T]["result"], void, undefined>;
  /**
   * Live: the newest frame of a camera (a MediaStream), of a `<video>` or of an async iterable is answered, again and again, and
   * what came meanwhile is dropped and counted.
   *
   * @example
   * const camera = await navigator.mediaDevices.getUserMedia({ video: true });
   * for await (const { result, rate } of detect.stream(camera)) console.log(rate, result);
   */
  stream(
    source: FrameSource,
    options?: StreamOptions<T>,
  ): AsyncGenerator<Streamed<TaskTypes[T]["result"]>, void, undefined>;
  readonly task: T;
  /** What computes, and in a page why it is not WebGPU. */
  readonly device: RunningDevice;
  readonly model: {
    readonly id: string;
    readonly config: ModelConfig["json"] & Pick<ModelConfig, "id2label">;
    /** What it was made of: configs, tokenizer, weights, by their names within the model, and where they are. */
    readonly files: readonly NamedFile[];
  };
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
 * @param model `org/name`, `org/name@revision` or a folder, in a page its address, its files, their addresses or a folder that was chosen; the
 *   task's default model if left out. `https://host/v2/models/NAME` is one at a server of the Open Inference Protocol (vistazo's, Triton, KServe): photos are
 *   prepared and answers read here, and computed there.
 * @throws CheckpointError if the model's files cannot be had or read, VisionError if they do not make a model of this task; ProtocolError if a
 *   server cannot be asked.
 * @example
 * const detect = await pipeline("object-detection");
 * for (const { label, score, box } of await detect("photo.jpg")) console.log(label, score, box);
 */
export async function pipeline<T extends Task>(
  task: T,
  model: ModelSource = defaultModels[task],
  options: PipelineOptions & ServedModelOptions = {},
): Promise<Pipeline<T>> {
  checkTask(task);
  const { config, ...load } = options;
  const { open, run } = readLoadOptions(load);
  const served = isServed(model);
  if (served) requireServedOptions(options);
  else if (config !== undefined) throw notServed();
  // The thread loads its libraries while the files are looked up.
  const thread = new ModelThread(startModelWorker());
  try {
    const files = served
      ? // Loaded only here: other models need no protocol.
        await (await import("./served/find-served-model.js")).findServedModel(model, { ...open, config })
      : await findTaskFiles(task, model, open, run.dtype);
    const id2label = await loadLabels(files.config);
    const calibration = run.calibration && (await Promise.all(run.calibration.map((photo) => plainPhoto(photo))));
    const device = await thread.load(task, files, { ...run, calibration });

    const answer = async (photos: readonly PhotoInput[], options: CallOptions<T>) => {
      const { batch_size = 1, signal, ...rest } = options;
      checkOptions(task, { batch_size, ...rest });
      const plain = await Promise.all(photos.map((photo) => plainPhoto(photo, rest.maxBytes)));
      const answers = await thread.run(plain, rest, batch_size, signal);
      return answers.map((answer) => revive(answer as TaskAnswer<T>));
    };
    const call = (input: unknown, options: CallOptions<T> = {}) => {
      if (Array.isArray(input)) return answer(input, options);
      if (!isPhotoInput(input) && isAsyncIterable(input)) return answerEach(input, answer, options);
      return answer([input as PhotoInput], options).then(([result]) => result);
    };
    return Object.assign(call as Pipeline<T>, {
      task,
      device,
      stream: (source: FrameSource, { smooth, ...options }: StreamOptions<T> = {} as StreamOptions<T>) => {
        const steady = smoother(task, smooth);
        const answerOne = async (photo: PhotoInput) => {
          const [result] = await answer([photo], options as CallOptions<T>);
          return steady ? (steady.steady(result as Detection[], performance.now()) as typeof result) : result;
        };
        return answerNewest(source, answerOne, options.signal);
      },
      model: { id: files.id, config: { ...files.config, id2label }, files: files.files },
      dispose: () => thread.dispose(),
    });
  } catch (error) {
    await thread.dispose();
    throw error;
  }
}

/** @throws VisionError `invalid-option` for answers without boxes */
function smoother(task: Task, smooth: unknown): SteadyBoxes | undefined {
  if (smooth === undefined || smooth === false) return undefined;
  if (smooth !== true) throw new VisionError("invalid-option", 'The option "smooth" must be true or false.');
  if (task === "object-detection") return new SteadyBoxes();
  throw new VisionError("invalid-option", `"smooth" is for the boxes of object-detection; ${task} answers none.`);
}

/** What cannot be chosen from here. */
function requireServedOptions(options: PipelineOptions): void {
  for (const name of ["dtype", "threads", "calibration", "device"] as const) {
    if (options[name] === undefined) continue;
    throw new VisionError(
      "invalid-option",
      `"${name}" is for models that run here; the server chooses how its own do.`,
    );
  }
}

function notServed(): VisionError {
  return new VisionError(
    "invalid-option",
    '"config" is for models at a server, https://host/v2/models/NAME; others bring theirs.',
  );
}

function isAsyncIterable(input: unknown): input is AsyncIterable<PhotoInput> {
  return typeof input === "object" && input !== null && Symbol.asyncIterator in input;
}

/** Photos as they come, so many together as a batch has; what comes after is asked for when they are answered. */
async function* answerEach<Options extends { readonly batch_size?: number }, Result>(
  photos: AsyncIterable<PhotoInput>,
  answer: (photos: readonly PhotoInput[], options: Options) => Promise<Result[]>,
  options: Options,
): AsyncGenerator<Result, void, undefined> {
  const { batch_size = 1 } = options;
  let batch: PhotoInput[] = [];
  for await (const photo of photos) {
    batch.push(photo);
    if (batch.length < batch_size) continue;
    yield* await answer(batch, options);
    batch = [];
  }
  if (batch.length > 0) yield* await answer(batch, options);
}
