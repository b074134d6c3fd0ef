import { InterfaceError, type InterfaceErrorCode } from "../errors.js";
import { firstLanguage } from "../run/reader.js";

/** A refusal with its status. The message goes to the client. */
export class HttpError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

const STATUS: Partial<Record<InterfaceErrorCode, number>> = {
  "bad-input": 400,
  "bad-file": 400,
  "file-too-large": 413,
  "storage-full": 507,
  "folder-unusable": 507,
  "queue-full": 503,
  "too-many-logins": 429,
};

/**
 * Status and text for an error; errors of which the text is not meant for clients have a plain one.
 * @param accepted languages, as the header Accept-Language has them
 */
export function answerFor(error: unknown, accepted?: string): { status: number; detail: string } {
  const language = firstLanguage(accepted);
  if (error instanceof InterfaceError) {
    const status = STATUS[error.code];
    if (status !== undefined) return { status, detail: error.messageIn(language) };
  }
  const { statusCode, message } = error as { statusCode?: unknown; message?: unknown };
  if (typeof statusCode === "number" && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, detail: String(message) };
  }
  const detail = language === "es" ? "Algo ha fallado en el servidor." : "Something went wrong on the server.";
  return { status: 500, detail };
}
