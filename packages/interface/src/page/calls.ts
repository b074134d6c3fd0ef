import type { Dependency } from "./app-config.js";
import type { UploadProgress } from "./upload.js";

/** A bar, as whoever runs the function tells it. */
export interface Bar {
  readonly index: number | null;
  readonly length: number | null;
  readonly unit: string | null;
  readonly progress: number | null;
  readonly desc: string | null;
}

/** How a call is going, in the words of the protocol. */
export interface CallStatus {
  readonly type: "status";
  readonly stage: "pending" | "error" | "complete" | "generating" | "streaming";
  readonly position?: number;
  readonly eta?: number | null;
  readonly progress_data?: readonly Bar[];
  readonly original_msg?: string;
  readonly title?: string;
  readonly message?: unknown;
  readonly broken?: boolean;
}

export type CallEvent =
  | CallStatus
  | { readonly type: "data"; readonly data: readonly unknown[] }
  | {
      readonly type: "log";
      readonly level: string;
      readonly title: string;
      readonly log: string;
      readonly duration: number | null;
    };

export interface CallListener {
  sends(progress: UploadProgress): void;
  hears(event: CallEvent): void;
}

/** Who runs the page's functions: the app that serves it, or the page itself. */
export interface Calls {
  /** Resolves when the call is over. Rejects where the function cannot be reached. */
  run(dependency: Dependency, values: readonly unknown[], listener: CallListener, signal: AbortSignal): Promise<void>;
  /** Resolves when a function that could not be reached can be. */
  back(): Promise<void>;
}
