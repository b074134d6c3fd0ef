export type VisionErrorCode =
  | "unsupported-architecture"
  | "unsupported-task"
  | "invalid-config"
  | "invalid-input"
  | "invalid-option"
  | "invalid-photo"
  | "invalid-data"
  | "invalid-output"
  | "disposed"
  | "model-failed"
  | "worker-failed";

/** A model or a request that cannot be carried out. `code` says which kind of mistake, `message` what to do. */
export class VisionError extends Error {
  constructor(
    readonly code: VisionErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "VisionError";
  }
}
