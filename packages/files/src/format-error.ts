export type FormatErrorCode = "damaged" | "unsupported" | "limit-exceeded";

/** Bytes that are not what they should be. The message continues a sentence that begins with the file: "is truncated". */
export class FormatError extends Error {
  override readonly name = "FormatError";

  constructor(
    message: string,
    readonly code: FormatErrorCode = "damaged",
  ) {
    super(message);
  }
}
