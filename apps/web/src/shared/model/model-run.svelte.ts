import type { LoadView } from "@vistazo/api";
import { ApiError, type ErrorCode } from "@vistazo/api/client";
import type { CompactAnswer, Task, TaskOptions } from "@vistazo/tasks";
import { TransferRate } from "@vistazo/ui";
import type { RunningDevice } from "@vistazo/vision";
import type { RecordedAnswer } from "../../examples/examples.js";
import { cancelLoad, loadModel, runModel } from "../api/run-model.js";
import { isEmbedded, type RunPlace } from "./run-place.js";

/** A model looking at a photo, from the first byte of a download to the answer. */
export class ModelRun<T extends Task> {
  readonly #task: T;
  #abort: AbortController | null = null;
  #rate = new TransferRate();

  phase = $state<"idle" | "loading" | "running" | "done" | "failed" | "cancelled">("idle");
  load = $state.raw<LoadView | null>(null);
  secondsLeft = $state<number | null>(null);
  /** The last answer; kept while the next one is on its way. */
  answer = $state.raw<CompactAnswer<T> | null>(null);
  /** The model that gave the answer some other time, where it is a recorded one. */
  recordedBy = $state.raw<string | null>(null);
  error = $state.raw<ApiError | null>(null);
  /** How long the answer took once the model was ready. */
  seconds = $state(0);

  constructor(task: T) {
    this.#task = task;
  }

  /** Bytes of a model's files that have come into this browser, and of how many. */
  browserLoad = $state.raw<{ model: string; loaded: number; total: number } | null>(null);
  /** What computed the last answer where that was this browser. */
  device = $state.raw<RunningDevice | null>(null);

  /** Starts anew, in place of what goes on. */
  async start(photo: Blob, model: string, options: TaskOptions<T>, place: RunPlace = "server"): Promise<void> {
    this.#abort?.abort();
    // A download that nobody waits for any more takes the network from the one that is wanted.
    if (this.load && this.load.model !== model) this.#stopLoad();
    const abort = new AbortController();
    this.#abort = abort;
    this.#rate = new TransferRate();
    this.error = null;
    this.load = null;
    this.browserLoad = null;
    this.device = null;
    this.secondsLeft = null;
    this.phase = "running";
    try {
      // What is to run here comes from the studio, which has to have it.
      if (place === "server" || !isEmbedded(model)) {
        await loadModel(model, this.#task, (load) => this.#follow(load, abort), abort.signal);
      }
      if (abort === this.#abort) {
        this.load = null;
        this.phase = "running";
      }
      if (place === "browser") {
        await this.#runInBrowser(photo, model, options, abort);
        return;
      }
      const started = performance.now();
      const answer = await runModel(model, this.#task, photo, options, abort.signal);
      if (abort !== this.#abort) return;
      this.seconds = (performance.now() - started) / 1000;
      this.recordedBy = null;
      this.answer = answer;
      this.phase = "done";
    } catch (error) {
      if (abort !== this.#abort) return;
      const failure = place === "browser" ? browserFailure(error) : ApiError.from(error);
      this.answer = null;
      this.recordedBy = null;
      this.browserLoad = null;
      this.phase = failure.code === "CANCELLED" ? "cancelled" : "failed";
      this.error = this.phase === "failed" ? failure : null;
    }
  }

  /** Shows what was recorded, where no model can be had. */
  show({ model, answer }: RecordedAnswer<T>): void {
    this.reset();
    this.recordedBy = model;
    this.answer = answer;
    this.phase = "done";
  }

  async #runInBrowser(photo: Blob, model: string, options: TaskOptions<T>, abort: AbortController): Promise<void> {
    // Fetched only by those who want it.
    const { answerInBrowser, openInBrowser } = await import("./browser-model.js");
    const follow = (loaded: number, total: number) => {
      if (abort === this.#abort) this.browserLoad = { model, loaded, total };
    };
    const pipe = await openInBrowser(this.#task, model, follow, abort.signal);
    if (abort !== this.#abort) return;
    this.browserLoad = null;
    const started = performance.now();
    const answer = await answerInBrowser(pipe, photo, options, abort.signal);
    if (abort !== this.#abort) return;
    this.seconds = (performance.now() - started) / 1000;
    this.device = pipe.device;
    this.recordedBy = null;
    this.answer = answer;
    this.phase = "done";
  }

  /** Stops the load that is shown. The server's word that it has stopped ends the waiting. */
  cancel(): void {
    if (this.browserLoad) this.#abort?.abort(new ApiError("CANCELLED", ""));
    this.#stopLoad();
  }

  /** Forgets the answer, as when the photo is taken away. A load goes on: the model may be wanted again. */
  reset(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.load = null;
    this.browserLoad = null;
    this.answer = null;
    this.recordedBy = null;
    this.error = null;
    this.phase = "idle";
  }

  #stopLoad(): void {
    // Where it cannot be stopped it has ended already, and the page hears of that in another way.
    if (this.load) cancelLoad(this.load.id).catch(() => undefined);
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

/** What the library says of a failure, under the codes that the pages have sentences for. */
function browserFailure(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const { code = "", message } = error as Error & { readonly code?: string };
  return new ApiError(browserCodes[code] ?? "INTERNAL", message);
}

const browserCodes: Readonly<Record<string, ErrorCode>> = {
  "disk-full": "DISK_FULL",
  "download-interrupted": "DOWNLOAD_FAILED",
  "hub-unavailable": "DOWNLOAD_FAILED",
  "not-cached-offline": "OFFLINE",
  "file-not-found": "MODEL_NOT_FOUND",
  "not-a-photo": "NOT_A_PHOTO",
  truncated: "PHOTO_DAMAGED",
  "too-large": "PHOTO_TOO_LARGE",
  "unsupported-format": "NOT_A_PHOTO",
};
