export type DoodleErrorCode =
  | "invalid-drawing"
  | "invalid-file"
  | "unknown-word"
  | "learning-failed"
  | "invalid-checkpoint"
  | "invalid-option";

/** A drawing or a file of drawings that cannot be used. `code` says which kind of mistake, `message` where it is and what was expected. */
export class DoodleError extends Error {
  constructor(
    readonly code: DoodleErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "DoodleError";
  }
}
