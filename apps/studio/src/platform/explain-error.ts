import { StudioError, type StudioErrorCode } from "./error.js";

/** The packages' own codes, in the studio's terms. Their sentences are kept: they name the file, field or model. */
const CODES: Record<string, StudioErrorCode> = {
  INVALID_MODEL_ID: "MODEL_ID",
  INVALID_REVISION: "MODEL_ID",
  INVALID_FILE_NAME: "MODEL_DAMAGED",
  FOLDER_NOT_FOUND: "FOLDER_NOT_FOUND",
  FILE_NOT_FOUND: "MODEL_UNSUPPORTED",
  MODEL_NOT_FOUND: "MODEL_NOT_FOUND",
  REVISION_NOT_FOUND: "MODEL_NOT_FOUND",
  UNAUTHORIZED: "MODEL_PRIVATE",
  FORBIDDEN: "MODEL_PRIVATE",
  RATE_LIMITED: "HUB_UNAVAILABLE",
  HUB_UNAVAILABLE: "HUB_UNAVAILABLE",
  NOT_CACHED_OFFLINE: "OFFLINE",
  DOWNLOAD_INTERRUPTED: "DOWNLOAD_FAILED",
  CHECKSUM_MISMATCH: "DOWNLOAD_FAILED",
  DISK_FULL: "DISK_FULL",
  CACHE_UNUSABLE: "DOWNLOAD_FAILED",
  INVALID_CONFIG: "MODEL_DAMAGED",
  NO_WEIGHTS: "MODEL_UNSUPPORTED",
  INVALID_SAFETENSORS: "MODEL_DAMAGED",
  INVALID_PICKLE: "MODEL_DAMAGED",
  UNSAFE_PICKLE: "MODEL_DAMAGED",
  LIMIT_EXCEEDED: "MODEL_DAMAGED",
  UNSUPPORTED_DTYPE: "MODEL_UNSUPPORTED",
  "unsupported-architecture": "MODEL_UNSUPPORTED",
  "unsupported-task": "WRONG_TASK",
  "invalid-config": "MODEL_DAMAGED",
  "missing-weight": "MODEL_DAMAGED",
  "weight-shape": "MODEL_DAMAGED",
  "invalid-option": "BAD_PARAMETER",
  "invalid-output": "MODEL_DAMAGED",
  "not-a-photo": "NOT_A_PHOTO",
  "unsupported-format": "NOT_A_PHOTO",
  truncated: "PHOTO_DAMAGED",
  "too-large": "PHOTO_TOO_LARGE",
  "bad-url": "PHOTO_ADDRESS",
  "address-not-allowed": "PHOTO_ADDRESS",
  "fetch-failed": "PHOTO_ADDRESS",
  timeout: "PHOTO_ADDRESS",
  "invalid-cursor": "BAD_REQUEST",
  "unknown-drawing": "NOT_FOUND",
};

/** Whatever was thrown, as an error that may be shown. What nobody meant to throw stays in the log. */
export function explainError(error: unknown): StudioError {
  if (error instanceof StudioError) return error;
  if (!(error instanceof Error))
    return new StudioError("INTERNAL", "Something unexpected went wrong.", { cause: error });
  if (error.name === "AbortError") return new StudioError("CANCELLED", "Cancelled.", { cause: error });
  const code = "code" in error && typeof error.code === "string" ? CODES[error.code] : undefined;
  if (code) return new StudioError(code, error.message, { cause: error });
  return new StudioError("INTERNAL", "Something unexpected went wrong; the server's log says more.", { cause: error });
}
