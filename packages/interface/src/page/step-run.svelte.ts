import type { Dependency } from "./app-config.js";
import type { Bar, CallEvent, CallStatus, Calls } from "./calls.js";
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
  | {
      readonly kind: "failed";
      readonly title: string | null;
      readonly message: string | null;
      /** The app keeps to itself what went wrong. */
      readonly unsaid?: boolean;
    };

/** What the client says where the server says nothing. */
const UNSAID = "An error occurred";

/** Runs a step's function and follows how it is going. One run at a time: a new one ends the former. */
export class StepRun {
  phase = $state.raw<Phase>({ kind: "idle" });
  readonly #calls: Calls;
  readonly #dependency: Dependency;
  readonly #onData: (data: readonly unknown[]) => void;
  #current: AbortController | undefined;

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
    try {
      tell({ kind: "sending", progress: null });
      const hears = (event: CallEvent) => {
        if (event.type === "data") this.#onData(event.data);
        else if (event.type === "log") toasts.show(event.level, event.title, event.log, event.duration);
        else if (event.type === "status") this.#follow(event, tell, startedAt);
      };
      const sends = (progress: UploadProgress) => tell({ kind: "sending", progress });
      await this.#calls.run(this.#dependency, values, { sends, hears }, signal);
    } catch (error) {
      const message = error instanceof UploadRefused ? error.message : null;
      tell({ kind: "failed", title: null, message });
    }
  }

  cancel(): void {
    if (!this.busy) return;
    this.#current?.abort();
    this.phase = { kind: "cancelled" };
  }

  reset(): void {
    this.#current?.abort();
    this.phase = { kind: "idle" };
  }

  #follow(status: CallStatus, tell: (phase: Phase) => void, startedAt: number): void {
    const eta = status.eta ?? null;
    if (status.stage === "error") {
      const { message: said } = status;
      const message = typeof said === "string" && said !== UNSAID && !status.broken ? said : null;
      const unsaid = said === UNSAID;
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
