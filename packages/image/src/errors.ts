/** What went wrong with a picture, for programs; the message says it to people. */
export type ImageErrorCode =
  | "not-found"
  | "not-a-photo"
  | "unsupported-format"
  | "truncated"
  | "too-large"
  | "bad-argument"
  | "bad-url"
  | "address-not-allowed"
  | "fetch-failed"
  | "timeout"
  | "bad-npy"
  | "bad-mask";

/** Every error this package throws on purpose: one sentence that names the photo or field and what to do. */
export class ImageError extends Error {
  override readonly name = "ImageError";
  readonly code: ImageErrorCode;

  constructor(code: ImageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
