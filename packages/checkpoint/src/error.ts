/** What went wrong, for a program. The message says it for a person. */
export type CheckpointErrorCode =
  /** Not a model id (`org/name`, `org/name@revision`) and not a folder. */
  | "invalid-model-id"
  /** Not a branch, tag or commit name that is safe to use in a path. */
  | "invalid-revision"
  /** An option, or the environment variable behind it, has an impossible value. */
  | "invalid-option"
  /** A file name from a listing or an index points outside the model. */
  | "invalid-file-name"
  | "folder-not-found"
  | "file-not-found"
  | "model-not-found"
  | "revision-not-found"
  /** 401: private, or the token is missing or wrong. */
  | "unauthorized"
  /** 403: gated, or the token may not read it. */
  | "forbidden"
  | "rate-limited"
  /** The Hub answers, but with an error of its own (5xx) or with something that is not a Hub's answer. */
  | "hub-unavailable"
  /** No network (or offline mode), and what was asked for is not in the cache. */
  | "not-cached-offline"
  /** A download broke off and could not be resumed. What arrived is kept for the next attempt. */
  | "download-interrupted"
  /** The bytes that arrived are not those the Hub announced. They are thrown away. */
  | "checksum-mismatch"
  /** A server sends whole files only, where parts of them are asked for. */
  | "ranges-refused"
  | "disk-full"
  /** The cache folder cannot be written, or a file in it cannot be read. */
  | "cache-unusable"
  /** config.json, preprocessor_config.json or a shard index is not what it should be. */
  | "invalid-config"
  /** The model has no weights in a format that is read here. */
  | "no-weights"
  | "invalid-safetensors"
  | "invalid-onnx"
  /** A pytorch_model.bin that is damaged or no state dict. */
  | "invalid-pickle"
  /** A pytorch_model.bin that asks for code. It is named and not run. */
  | "unsafe-pickle"
  /** A file is larger, deeper or longer than a limit allows. */
  | "limit-exceeded"
  | "unsupported-dtype";

/** Every failure of this package, except an abort, which rejects with the signal's reason. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
  readonly code: CheckpointErrorCode;

  constructor(code: CheckpointErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
