export type DrawingsErrorCode =
  | "folder-in-use"
  | "folder-unusable"
  | "store-damaged"
  | "store-newer"
  | "disk-full"
  | "database-unreachable"
  | "database-lost"
  | "unknown-drawing"
  | "invalid-cursor"
  | "invalid-drawing"
  | "invalid-file";

/** Something that the store of drawings cannot do. `code` says which kind of mistake, `message` what to do about it. */
export class DrawingsError extends Error {
  constructor(
    readonly code: DrawingsErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "DrawingsError";
  }
}
