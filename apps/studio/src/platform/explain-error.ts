import type { ErrorCode } from "@vistazo/api/client";
import type { CheckpointErrorCode } from "@vistazo/checkpoint";
import type { DoodleErrorCode } from "@vistazo/doodle";
import type { DrawingsErrorCode } from "@vistazo/drawings";
import type { GraphErrorCode } from "@vistazo/graph";
import type { ImageErrorCode } from "@vistazo/image/pure";
import type { ProtocolErrorCode } from "@vistazo/open-inference";
import type { RuntimeErrorCode } from "@vistazo/runtime";
import type { VisionErrorCode } from "@vistazo/vision";
import type { WorkerErrorCode } from "@vistazo/worker";
import { StudioError } from "./error.js";

type PackageErrorCode =
  | CheckpointErrorCode
  | DoodleErrorCode
  | DrawingsErrorCode
  | GraphErrorCode
  | ImageErrorCode
  | ProtocolErrorCode
  | RuntimeErrorCode
  | VisionErrorCode
  | WorkerErrorCode;

/**
 * Every code of the packages, in the studio's terms. Their sentences are kept, which name the file, field or model; but what a visitor
 * cannot have caused and can do nothing about (INTERNAL) stays in the log.
 */
const CODES: Readonly<Record<PackageErrorCode, ErrorCode>> = {
  "invalid-model-id": "MODEL_ID",
  "invalid-revision": "MODEL_ID",
  "invalid-file-name": "MODEL_DAMAGED",
  "folder-not-found": "FOLDER_NOT_FOUND",
  "file-not-found": "MODEL_UNSUPPORTED",
  "model-not-found": "MODEL_NOT_FOUND",
  "revision-not-found": "MODEL_NOT_FOUND",
  unauthorized: "MODEL_PRIVATE",
  forbidden: "MODEL_PRIVATE",
  "rate-limited": "HUB_UNAVAILABLE",
  "hub-unavailable": "HUB_UNAVAILABLE",
  "not-cached-offline": "OFFLINE",
  "download-interrupted": "DOWNLOAD_FAILED",
  "checksum-mismatch": "DOWNLOAD_FAILED",
  "ranges-refused": "DOWNLOAD_FAILED",
  "disk-full": "DISK_FULL",
  "cache-unusable": "DOWNLOAD_FAILED",
  "no-weights": "MODEL_UNSUPPORTED",
  "invalid-safetensors": "MODEL_DAMAGED",
  "invalid-onnx": "MODEL_DAMAGED",
  "invalid-pickle": "MODEL_DAMAGED",
  "unsafe-pickle": "MODEL_DAMAGED",
  "limit-exceeded": "MODEL_DAMAGED",
  "unsupported-dtype": "MODEL_UNSUPPORTED",

  "unsupported-architecture": "MODEL_UNSUPPORTED",
  "unsupported-task": "WRONG_TASK",
  "invalid-config": "MODEL_DAMAGED",
  "missing-weight": "MODEL_DAMAGED",
  "weight-shape": "MODEL_DAMAGED",
  "invalid-option": "BAD_PARAMETER",
  "invalid-output": "MODEL_DAMAGED",
  "invalid-photo": "BAD_INPUT",
  "invalid-data": "INTERNAL",
  "model-failed": "INTERNAL",
  "worker-failed": "INTERNAL",

  "invalid-weight": "MODEL_DAMAGED",
  "invalid-graph": "MODEL_UNSUPPORTED",
  "invalid-input": "MODEL_UNSUPPORTED",
  "session-failed": "MODEL_UNSUPPORTED",
  "no-device": "MODEL_UNSUPPORTED",
  telemetry: "INTERNAL",
  disposed: "INTERNAL",
  "invalid-checkpoint": "INTERNAL",

  "not-a-photo": "NOT_A_PHOTO",
  "unsupported-format": "NOT_A_PHOTO",
  truncated: "PHOTO_DAMAGED",
  "too-large": "PHOTO_TOO_LARGE",
  "bad-url": "PHOTO_ADDRESS",
  "address-not-allowed": "PHOTO_ADDRESS",
  "fetch-failed": "PHOTO_ADDRESS",
  timeout: "PHOTO_ADDRESS",
  // Paths come from the studio itself, never from a visitor.
  "not-found": "INTERNAL",
  "bad-argument": "INTERNAL",
  "bad-npy": "INTERNAL",
  "bad-mask": "INTERNAL",

  "invalid-cursor": "BAD_REQUEST",
  "unknown-drawing": "NOT_FOUND",
  "invalid-drawing": "BAD_REQUEST",
  "invalid-file": "BAD_REQUEST",
  "folder-in-use": "INTERNAL",
  "folder-unusable": "INTERNAL",
  "store-damaged": "INTERNAL",
  "store-newer": "INTERNAL",
  "database-unreachable": "INTERNAL",
  "database-lost": "UNAVAILABLE",
  "unknown-word": "BAD_REQUEST",
  "learning-failed": "INTERNAL",

  "invalid-request": "BAD_REQUEST",
  "over-limit": "REQUEST_TOO_LARGE",
  "not-supported": "BAD_REQUEST",
  "invalid-answer": "INTERNAL",
  refused: "INTERNAL",
  unreachable: "INTERNAL",

  "worker-ended": "INTERNAL",
  "out-of-time": "MODEL_STOPPED",
  "out-of-memory": "MODEL_STOPPED",
  "not-cloneable": "INTERNAL",
  "unknown-question": "INTERNAL",
};

/** Whatever was thrown, as an error that may be shown. What nobody meant to throw stays in the log. */
export function explainError(error: unknown): StudioError {
  if (error instanceof StudioError) return error;
  if (!(error instanceof Error))
    return new StudioError("INTERNAL", "Something unexpected went wrong.", { cause: error });
  if (error.name === "AbortError") return new StudioError("CANCELLED", "Cancelled.", { cause: error });
  if (lostConnection(error))
    return new StudioError("UNAVAILABLE", "The database cannot be reached; try again in a moment.", { cause: error });
  const code = isKnown(error) ? CODES[error.code] : "INTERNAL";
  if (code !== "INTERNAL") return new StudioError(code, error.message, { cause: error });
  return new StudioError("INTERNAL", "Something unexpected went wrong; the server's log says more.", { cause: error });
}

/** What the database's client says where its connection is lost, and PostgreSQL where it is being stopped or started. */
const LOST: ReadonlySet<unknown> = new Set([
  ...[
    "database-lost",
    "CONNECTION_CLOSED",
    "CONNECTION_DESTROYED",
    "CONNECTION_ENDED",
    "CONNECT_TIMEOUT",
    "ECONNREFUSED",
  ],
  ...["57P01", "57P02", "57P03", "53300", "08006"],
]);

/** What asks the database wraps its errors in others. */
function lostConnection(error: Error): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ("code" in cause && LOST.has(cause.code)) return true;
  return false;
}

/** System calls have codes too (ENOENT), which are nobody's sentence. */
function isKnown(error: Error): error is Error & { readonly code: PackageErrorCode } {
  return "code" in error && typeof error.code === "string" && Object.hasOwn(CODES, error.code);
}
