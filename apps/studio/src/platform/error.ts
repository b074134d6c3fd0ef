/** What went wrong, for programs. The studio's page has a sentence in each language for every one of them. */
export type StudioErrorCode =
  | "BAD_REQUEST"
  | "BAD_PARAMETER"
  | "BAD_INPUT"
  | "NOT_A_PHOTO"
  | "PHOTO_DAMAGED"
  | "PHOTO_TOO_LARGE"
  | "PHOTO_ADDRESS"
  | "MODEL_ID"
  | "MODEL_NOT_FOUND"
  | "MODEL_PRIVATE"
  | "MODEL_UNSUPPORTED"
  | "MODEL_DAMAGED"
  | "WRONG_TASK"
  | "OFFLINE"
  | "HUB_UNAVAILABLE"
  | "DOWNLOAD_FAILED"
  | "DISK_FULL"
  | "CANCELLED"
  | "LOADING"
  | "BUSY"
  | "FOLDER_NOT_FOUND"
  | "FOLDER_WITHOUT_MODEL"
  | "FOLDERS_CLOSED"
  | "MODERATION_CLOSED"
  | "MODERATOR_TOKEN"
  | "TOO_MANY_REQUESTS"
  | "OUT_OF_TURN"
  | "FOREIGN_ORIGIN"
  | "FOREIGN_HOST"
  | "NOT_FOUND"
  | "PORT_IN_USE"
  | "LISTEN_FAILED"
  | "INTERNAL";

const STATUS: Record<StudioErrorCode, number> = {
  BAD_REQUEST: 400,
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
  INTERNAL: 500,
};

/** Every failure that the studio tells a person or a client about: one sentence that says what to do. */
export class StudioError extends Error {
  override readonly name = "StudioError";
  readonly code: StudioErrorCode;
  /** HTTP status. */
  readonly status: number;

  constructor(code: StudioErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = STATUS[code];
  }

  /** The same under the name that Fastify's plugins read. */
  get statusCode(): number {
    return this.status;
  }
}
