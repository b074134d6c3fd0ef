/** What stops a batch, for programs. */
export type BatchErrorCode =
  | "storage-failed"
  | "not-found"
  | "bad-list"
  | "damaged"
  | "model-process"
  | "queue-failed"
  | "in-use";

/** A batch that cannot go on, or an object of a storage that cannot be had: one sentence that says what to do. */
export class BatchError extends Error {
  override readonly name = "BatchError";
  readonly code: BatchErrorCode;

  constructor(code: BatchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
