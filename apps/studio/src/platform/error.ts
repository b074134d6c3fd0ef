import { ERROR_STATUS, type ErrorCode } from "@vistazo/api/client";

/** Every failure that the studio tells a person or a client about: one sentence that says what to do. */
export class StudioError extends Error {
  override readonly name = "StudioError";
  readonly code: ErrorCode;
  /** HTTP status. */
  readonly status: number;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = ERROR_STATUS[code];
  }

  /** The same under the name that Fastify's plugins read. */
  get statusCode(): number {
    return this.status;
  }
}
