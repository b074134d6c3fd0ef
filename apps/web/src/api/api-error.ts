import type { ErrorCode, ErrorView } from "@vistazo/api";

/** `UNREACHABLE`: the studio did not answer at all. */
export type ApiErrorCode = ErrorCode | "UNREACHABLE";

/** A request that failed, by the server's code and sentence. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;

  constructor(code: ApiErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** What was thrown, as an error that can be shown; anything unexpected counts as a failure of its own. */
  static from(thrown: unknown): ApiError {
    return thrown instanceof ApiError ? thrown : new ApiError("INTERNAL", String(thrown));
  }

  /** Of a body that the server sent as an error; anything else counts as a failure of its own. */
  static of(body: unknown): ApiError {
    const { error, code } = (body ?? {}) as Partial<ErrorView>;
    return new ApiError((code as ErrorCode | undefined) ?? "INTERNAL", error ?? "");
  }
}
