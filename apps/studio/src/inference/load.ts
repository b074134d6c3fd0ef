import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Task } from "@vistazo/tasks";
import { StudioError } from "../platform/error.js";
import { explainError } from "../platform/explain-error.js";
import type { Engine, LoadProgress, RunningModel } from "./engine.js";

export interface ModelKey {
  task: Task;
  source: string;
  dtype?: string;
}

export interface LoadHow {
  /** On behalf of visitors. */
  readonly guest?: boolean;
  /** Milliseconds before it begins. */
  readonly pause?: number;
}

export type LoadStatus = "loading" | "ready" | "failed" | "cancelled";

/** One attempt to make a model ready. Several people may watch it; whoever cancels, cancels it for all. */
export class Load {
  readonly id = randomUUID();
  readonly key: ModelKey;
  /** Settles when the model is ready or the attempt has failed. */
  readonly done: Promise<RunningModel>;
  readonly #abort = new AbortController();
  readonly #watchers = new Set<() => void>();
  #status: LoadStatus = "loading";
  #progress: LoadProgress = { phase: "prepare", file: null, loaded: 0, total: 0 };
  #error: StudioError | null = null;

  constructor(engine: Engine, key: ModelKey, how: LoadHow = {}) {
    this.key = key;
    this.done = this.#run(engine, how);
    // Those who wait for it see the error; where nobody waits, the watchers do.
    this.done.catch(() => undefined);
  }

  get status(): LoadStatus {
    return this.#status;
  }

  get progress(): LoadProgress {
    return this.#progress;
  }

  get error(): StudioError | null {
    return this.#error;
  }

  /** Calls `onchange` after every change until the returned function is called. */
  watch(onchange: () => void): () => void {
    this.#watchers.add(onchange);
    return () => this.#watchers.delete(onchange);
  }

  /** It was asked to stop, whether it has already or not. */
  get cancelled(): boolean {
    return this.#abort.signal.aborted;
  }

  cancel(): void {
    this.#abort.abort();
  }

  async #run(engine: Engine, { guest, pause = 0 }: LoadHow): Promise<RunningModel> {
    const { task, source, dtype } = this.key;
    const { signal } = this.#abort;
    try {
      if (pause > 0) await sleep(pause, undefined, { signal, ref: false });
      const model = await engine.load(task, source, {
        dtype,
        guest,
        signal,
        progress: (progress) => {
          this.#progress = progress;
          this.#tell();
        },
      });
      if (signal.aborted) {
        await model.dispose();
        throw signal.reason;
      }
      this.#status = "ready";
      return model;
    } catch (error) {
      this.#error = signal.aborted
        ? new StudioError("CANCELLED", `Loading ${source} was cancelled.`, { cause: error })
        : explainError(error);
      this.#status = signal.aborted ? "cancelled" : "failed";
      throw this.#error;
    } finally {
      this.#tell();
    }
  }

  #tell(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
