export type WorkerErrorCode =
  /** The worker ended, or could not start, before it answered. */
  | "worker-ended"
  /** It was stopped because it took more time, or more memory, than it may. */
  | "out-of-time"
  | "out-of-memory"
  /** What was asked, or the answer, cannot be handed to another thread. */
  | "not-cloneable"
  /** The worker does not know what it was asked. */
  | "unknown-question";

/** A worker that could not be asked. What the worker itself throws arrives as what it was. */
export class WorkerError extends Error {
  override readonly name = "WorkerError";
  readonly code: WorkerErrorCode;

  constructor(code: WorkerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
