import type { Dependency } from "./app-config.js";
import type { Bar, CallEvent, CallStatus, Calls } from "./calls.js";
import { t } from "./preferences.svelte.js";
import { toasts } from "./toasts.svelte.js";
import { type UploadProgress, UploadRefused } from "./upload.js";

/** What is going on with a step. */
export type Phase =
  | { readonly kind: "idle" }
  | { readonly kind: "sending"; readonly progress: UploadProgress | null }
  | { readonly kind: "waiting"; readonly ahead: number; readonly eta: number | null }
  | { readonly kind: "running"; readonly bars: readonly Bar[]; readonly eta: number | null }
  | { readonly kind: "done"; readonly seconds: number }
  | { readonly kind: "cancelled" }
  /** The app was stopped in the middle, or cannot be reached; `back` when it is there again. */
  | { readonly kind: "lost"; readonly back: boolean }
  | {
      readonly kind: "failed";
      readonly title: string | null;
      readonly message: string | null;
      /** The app keeps to itself what went wrong. */
      readonly unsaid?: boolean;
    };

/** What the client says where the server says nothing. */
const UNSAID = "An error occurred";
/** What it says in place of the server where all places of the queue are taken. */
const BUSY = "This application is currently busy. Please try again. ";

/** Runs a step's function and follows how it is going. One run at a time: a new one ends the former. */
export class StepRun {
  phase = $state.raw<Phase>({ kind: "idle" });
  /** What is shown is of a run before the last one, which came to nothing. */
  former = $state(false);
  readonly #calls: Calls;
  readonly #dependency: Dependency;
  readonly #onData: (data: readonly unknown[]) => void;
  #current: AbortController | undefined;
  #hasResult = false;

  constructor(calls: Calls, dependency: Dependency, onData: (data: readonly unknown[]) => void) {
    this.#calls = calls;
    this.#dependency = dependency;
    this.#onData = onData;
  }

  get busy(): boolean {
    return this.phase.kind === "sending" || this.phase.kind === "waiting" || this.phase.kind === "running";
  }

  async start(values: readonly unknown[]): Promise<void> {
    this.#current?.abort();
    const controller = new AbortController();
    this.#current = controller;
    const { signal } = controller;
    const tell = (phase: Phase) => {
      if (!signal.aborted) this.phase = phase;
    };
    const startedAt = performance.now();
    this.former = this.#hasResult;
    try {
      tell({ kind: "sending", progress: null });
      const hears = (event: CallEvent) => {
        if (event.type === "data") this.#take(event.data);
        else if (event.type === "log") toasts.show(event.level, event.title, event.log, event.duration);
        else if (event.type === "status") this.#follow(event, tell, startedAt);
      };
      const sends = (progress: UploadProgress) => tell({ kind: "sending", progress });
      await this.#calls.run(this.#dependency, values, { sends, hears }, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof UploadRefused) tell({ kind: "failed", title: null, message: error.message });
      else void this.#lose(controller);
    }
  }

  #take(data: readonly unknown[]): void {
    this.former = false;
    this.#hasResult = true;
    this.#onData(data);
  }

  /** Gives up a run of which nothing more will be heard, and says when another one can be tried. */
  async #lose(controller: AbortController): Promise<void> {
    if (this.#current !== controller || controller.signal.aborted) return;
    this.phase = { kind: "lost", back: false };
    controller.abort();
    await this.#calls.back();
    if (this.#current === controller) this.phase = { kind: "lost", back: true };
  }

  cancel(): void {
    if (!this.busy) return;
    this.#current?.abort();
    this.phase = { kind: "cancelled" };
  }

  reset(): void {
    this.#current?.abort();
    this.#hasResult = false;
    this.former = false;
    this.phase = { kind: "idle" };
  }

  #follow(status: CallStatus, tell: (phase: Phase) => void, startedAt: number): void {
    const eta = status.eta ?? null;
    if (status.stage === "error") {
      const { message: said } = status;
      const message = said === BUSY ? t().busy : typeof said === "string" && said !== UNSAID ? said : null;
      const unsaid = message === null;
      tell({ kind: "failed", title: status.title && status.title !== "Error" ? status.title : null, message, unsaid });
    } else if (status.stage === "complete") {
      tell({ kind: "done", seconds: (performance.now() - startedAt) / 1000 });
    } else if (status.progress_data) {
      tell({ kind: "running", bars: status.progress_data, eta: null });
    } else if (status.original_msg === "process_starts" || status.stage === "generating") {
      tell({ kind: "running", bars: this.phase.kind === "running" ? this.phase.bars : [], eta });
    } else if (status.position !== undefined && this.phase.kind !== "running") {
      tell({ kind: "waiting", ahead: status.position, eta });
    }
  }
}
