export type RuntimeErrorCode =
  /** ONNX Runtime refuses the graph. */
  | "session-failed"
  | "invalid-input"
  | "disposed"
  /** The device that was asked for is not here, or computes wrongly. */
  | "no-device"
  /** ONNX Runtime cannot be kept from sending. */
  | "telemetry";

/** A graph that cannot be run. `code` says which kind of mistake, `message` what to do. */
export class RuntimeError extends Error {
  override readonly name = "RuntimeError";
  readonly code: RuntimeErrorCode;

  constructor(code: RuntimeErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
