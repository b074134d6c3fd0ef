import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { ModelFiles } from "@vistazo/checkpoint";
import { ImageError, type ImageErrorCode } from "@vistazo/image/pure";
import type { ModelOptions } from "../model.js";
import type { Task } from "../task.js";
import { VisionError, type VisionErrorCode } from "../vision-error.js";
import type { ErrorMessage, Request, Response } from "./messages.js";

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Asked = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

/** The main thread's end of a thread that holds a model. It does not keep the process alive while nothing is asked of it. */
export class ModelThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #ended: VisionError | undefined;

  constructor() {
    // The compiled file also when this one is run from its source.
    this.#worker = new Worker(createRequire(import.meta.url).resolve("@vistazo/vision/model-worker"));
    this.#worker.unref();
    this.#worker.on("message", (response: Response) => this.#settle(response));
    this.#worker.on("error", (error: Error) => this.#end(`The model's thread failed: ${error.message}`));
    this.#worker.on("exit", (code) => this.#end(`The model's thread ended with code ${code}.`));
  }

  async load(task: Task, files: ModelFiles, options: ModelOptions): Promise<void> {
    await this.#ask({ kind: "load", task, files, options });
  }

  /** One result a photo. */
  async run(photos: readonly unknown[], options: object, batchSize: number, signal?: AbortSignal): Promise<unknown[]> {
    return (await this.#ask({ kind: "run", photos, options, batchSize }, signal)) as unknown[];
  }

  /** Free the model and end the thread. Calls under way finish first, later ones are refused. */
  async dispose(): Promise<void> {
    if (this.#ended) return;
    const freed = this.#ask({ kind: "dispose" });
    this.#ended = new VisionError("disposed", "This pipeline was disposed; make another.");
    await freed;
    await this.#worker.terminate();
  }

  #ask(request: Asked, signal?: AbortSignal): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++this.#lastId;
    return new Promise<unknown>((resolve, reject) => {
      // The run itself cannot be interrupted between two photos: its answer is dropped.
      const abort = () => {
        this.#worker.postMessage({ kind: "cancel", id } satisfies Request);
        this.#finish(id)?.reject(signal?.reason);
      };
      const done = () => signal?.removeEventListener("abort", abort);
      signal?.addEventListener("abort", abort, { once: true });
      this.#pending.set(id, {
        resolve: (result) => {
          done();
          resolve(result);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      this.#worker.ref();
      try {
        this.#worker.postMessage({ ...request, id });
      } catch (error) {
        this.#finish(id)?.reject(
          new VisionError("invalid-option", `This input cannot be handed to the model's thread: ${error}`),
        );
      }
    });
  }

  #settle(response: Response): void {
    const pending = this.#finish(response.id);
    if ("error" in response) pending?.reject(revive(response.error));
    else pending?.resolve(response.result);
  }

  #finish(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#worker.unref();
    return pending;
  }

  #end(message: string): void {
    this.#ended ??= new VisionError("worker-failed", message);
    for (const id of [...this.#pending.keys()]) this.#finish(id)?.reject(this.#ended);
  }
}

function revive({ name, code, message }: ErrorMessage): Error {
  if (name === "ImageError") return new ImageError(code as ImageErrorCode, message);
  if (name === "VisionError") return new VisionError(code as VisionErrorCode, message);
  return new VisionError("model-failed", message);
}
