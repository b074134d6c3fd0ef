import { CheckpointError } from "@vistazo/checkpoint/error";
import type { ModelFiles } from "@vistazo/checkpoint/reader";
import { GraphError } from "@vistazo/graph/graph-error";
import { ImageError } from "@vistazo/image/errors";
import { isBitmap } from "@vistazo/image/photo-input";
import { ProtocolError } from "@vistazo/open-inference/protocol-error";
import { RuntimeError } from "@vistazo/runtime/runtime-error";
import { wasmPaths } from "@vistazo/runtime/wasm-paths";
import { AskedWorker, WorkerError, type WorkerPort } from "@vistazo/worker";
import { registeredModules } from "../architectures/register.js";
import type { RunningDevice } from "../device.js";
import type { ServedFiles } from "../served/served-files.js";
import type { Task } from "../task.js";
import { VisionError } from "../vision-error.js";
import type { ModelQuestions } from "./questions.js";

type LoadQuestion = ModelQuestions["load"]["question"];

/** What loading and running a model throws on purpose. */
const errors = { CheckpointError, GraphError, ImageError, ProtocolError, RuntimeError, VisionError };

/** The caller's end of a worker that holds a model. It does not keep the process alive while nothing is asked of it. */
export class ModelThread {
  readonly #worker: AskedWorker<ModelQuestions>;
  #disposed = false;

  constructor(port: WorkerPort) {
    this.#worker = new AskedWorker(port, { errors });
  }

  load(task: Task, files: ModelFiles | ServedFiles, options: LoadQuestion["options"]): Promise<RunningDevice> {
    const question = { task, files, options, modules: registeredModules(), wasmPaths: wasmPaths() };
    return this.#answer(this.#worker.ask("load", question));
  }

  /** One result a photo. A run cannot be interrupted within a batch: its answer is dropped. */
  async run(photos: readonly unknown[], options: object, batchSize: number, signal?: AbortSignal): Promise<unknown[]> {
    if (this.#disposed) throw new VisionError("disposed", "This pipeline was disposed; make another.");
    return await this.#answer(
      this.#worker.ask("run", { photos, options, batchSize }, { signal, transfer: photos.filter(isBitmap) }),
      signal,
    );
  }

  /** Free the model and end the thread. Calls under way finish first, later ones are refused. */
  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    // Of a thread that has ended nothing is left to free.
    await this.#worker.ask("dispose", null).catch(() => {});
    await this.#worker.end();
  }

  async #answer<T>(answer: Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (signal?.aborted || Object.values(errors).some((known) => error instanceof known)) throw error;
      const { message } = error as Error;
      if (!(error instanceof WorkerError)) throw new VisionError("model-failed", message, { cause: error });
      if (error.code === "not-cloneable") throw new VisionError("invalid-option", message, { cause: error });
      throw new VisionError("worker-failed", `The model's thread failed: ${message}`, { cause: error });
    }
  }
}
