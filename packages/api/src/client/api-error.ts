import { type ErrorCode, isErrorCode } from "../error-codes.js";

/** `UNREACHABLE`: the studio did not answer at all. */
export type ApiErrorCode = ErrorCode | "UNREACHABLE";

/** A request that failed, by the server's code and sentence. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;
  /** HTTP status of the answer; null where there was none. */
  readonly status: number | null;
  /** Seconds after which the server may be asked again, where it said so. */
  readonly retryAfter: number | null;

  constructor(
    code: ApiErrorCode,
    message: string,
    {
      status = null,
      retryAfter = null,
      ...options
    }: ErrorOptions & { status?: number | null; retryAfter?: number | null } = {},
  ) {
    super(message, options);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** What was thrown, as an error that can be shown; anything unexpected counts as a failure of its own. */
  static from(thrown: unknown): ApiError {
    return thrown instanceof ApiError ? thrown : new ApiError("INTERNAL", String(thrown));
  }

  /** Of a body that the server sent as an error; anything else counts as a failure of its own. */
  static of(body: unknown, answer: { status?: number; retryAfter?: number | null } = {}): ApiError {
    const { error, code } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
    return new ApiError(isErrorCode(code) ? code : "INTERNAL", typeof error === "string" ? error : "", answer);
  }
}
