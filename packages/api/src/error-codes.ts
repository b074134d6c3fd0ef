/** What can go wrong, for programs, with the status of an answer that says so. The pages have a sentence in each language for every one of them. */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  REQUEST_TOO_LARGE: 413,
  BAD_PARAMETER: 400,
  BAD_INPUT: 400,
  NOT_A_PHOTO: 415,
  PHOTO_DAMAGED: 422,
  PHOTO_TOO_LARGE: 413,
  PHOTO_ADDRESS: 400,
  MODEL_ID: 400,
  MODEL_NOT_FOUND: 404,
  MODEL_PRIVATE: 403,
  MODEL_UNSUPPORTED: 422,
  MODEL_DAMAGED: 422,
  MODEL_STOPPED: 422,
  WRONG_TASK: 400,
  // Not 503: @huggingface/inference repeats that at once and without end.
  OFFLINE: 502,
  HUB_UNAVAILABLE: 502,
  DOWNLOAD_FAILED: 502,
  DISK_FULL: 507,
  CANCELLED: 409,
  LOADING: 503,
  BUSY: 429,
  FOLDER_NOT_FOUND: 404,
  FOLDER_WITHOUT_MODEL: 422,
  FOLDERS_CLOSED: 403,
  MODERATION_CLOSED: 403,
  MODERATOR_TOKEN: 401,
  TOO_MANY_REQUESTS: 429,
  OUT_OF_TURN: 409,
  FOREIGN_ORIGIN: 403,
  FOREIGN_HOST: 403,
  NOT_FOUND: 404,
  PORT_IN_USE: 500,
  LISTEN_FAILED: 500,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERROR_STATUS, code);
}
