import type { LoadView, Task } from "@vistazo/studio";
import { TransferRate } from "@vistazo/ui";
import { ApiError } from "../api/api-error.js";
import { loadModel, runModel } from "../api/run-model.js";

/** A model looking at a photo, from the first byte of a download to the answer. */
export class ModelRun<Answer> {
  readonly #task: Task;
  #abort: AbortController | null = null;
  #rate = new TransferRate();

  phase = $state<"idle" | "loading" | "running" | "done" | "failed" | "cancelled">("idle");
  load = $state.raw<LoadView | null>(null);
  secondsLeft = $state<number | null>(null);
  /** The last answer; kept while the next one is on its way. */
  answer = $state.raw<Answer | null>(null);
  error = $state.raw<ApiError | null>(null);
  /** How long the answer took once the model was ready. */
  seconds = $state(0);

  constructor(task: Task) {
    this.#task = task;
  }

  /** Starts anew, in place of what goes on. */
  async start(photo: Blob, model: string, parameters: Record<string, string | number>): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    this.#rate = new TransferRate();
    this.error = null;
    this.load = null;
    this.secondsLeft = null;
    this.phase = "running";
    try {
      await loadModel(model, this.#task, (load) => this.#follow(load, abort), abort.signal);
      this.phase = "running";
      const started = performance.now();
      const answer = await runModel<Answer>(model, this.#task, photo, parameters, abort.signal);
      this.seconds = (performance.now() - started) / 1000;
      this.answer = answer;
      this.phase = "done";
    } catch (error) {
      if (abort !== this.#abort) return;
      const failure = error instanceof ApiError ? error : null;
      this.answer = null;
      this.phase = abort.signal.aborted || failure?.code === "CANCELLED" ? "cancelled" : "failed";
      this.error = failure ?? (this.phase === "failed" ? new ApiError("INTERNAL", String(error)) : null);
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Forgets the answer, as when the photo is taken away. */
  reset(): void {
    const abort = this.#abort;
    this.#abort = null;
    abort?.abort();
    this.answer = null;
    this.error = null;
    this.phase = "idle";
  }

  #follow(load: LoadView, abort: AbortController): void {
    if (abort !== this.#abort) return;
    this.phase = "loading";
    this.load = load;
    if (load.phase === "download") {
      this.#rate.add(performance.now(), load.loaded);
      this.secondsLeft = this.#rate.secondsLeft(load.total);
    }
  }
}
