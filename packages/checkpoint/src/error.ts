/** What went wrong, for a program. The message says it for a person. */
export type CheckpointErrorCode =
  /** Not a model id (`org/name`, `org/name@revision`) and not a folder. */
  | "INVALID_MODEL_ID"
  /** Not a branch, tag or commit name that is safe to use in a path. */
  | "INVALID_REVISION"
  /** An option, or the environment variable behind it, has an impossible value. */
  | "INVALID_OPTION"
  /** A file name from a listing or an index points outside the model. */
  | "INVALID_FILE_NAME"
  | "FOLDER_NOT_FOUND"
  | "FILE_NOT_FOUND"
  | "MODEL_NOT_FOUND"
  | "REVISION_NOT_FOUND"
  /** 401: private, or the token is missing or wrong. */
  | "UNAUTHORIZED"
  /** 403: gated, or the token may not read it. */
  | "FORBIDDEN"
  | "RATE_LIMITED"
  /** The Hub answers, but with an error of its own (5xx) or with something that is not a Hub's answer. */
  | "HUB_UNAVAILABLE"
  /** No network (or offline mode), and what was asked for is not in the cache. */
  | "NOT_CACHED_OFFLINE"
  /** A download broke off and could not be resumed. What arrived is kept for the next attempt. */
  | "DOWNLOAD_INTERRUPTED"
  /** The bytes that arrived are not those the Hub announced. They are thrown away. */
  | "CHECKSUM_MISMATCH"
  | "DISK_FULL"
  /** The cache folder cannot be written, or a file in it cannot be read. */
  | "CACHE_UNUSABLE"
  /** config.json, preprocessor_config.json or a shard index is not what it should be. */
  | "INVALID_CONFIG"
  /** The model has no weights in a format that is read here. */
  | "NO_WEIGHTS"
  | "INVALID_SAFETENSORS"
  /** A pytorch_model.bin that is damaged or no state dict. */
  | "INVALID_PICKLE"
  /** A pytorch_model.bin that asks for code. It is named and not run. */
  | "UNSAFE_PICKLE"
  /** A file is larger, deeper or longer than a limit allows. */
  | "LIMIT_EXCEEDED"
  | "UNSUPPORTED_DTYPE";

/** Every failure of this package, except an abort, which rejects with the signal's reason. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
  readonly code: CheckpointErrorCode;

  constructor(code: CheckpointErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
