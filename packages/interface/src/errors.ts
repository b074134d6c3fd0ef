/** What went wrong, for programs; the message says it to people. */
export type InterfaceErrorCode =
  | "user-error"
  | "bad-input"
  | "bad-output"
  | "bad-option"
  | "bad-file"
  | "file-too-large"
  | "storage-full"
  | "folder-unusable"
  | "queue-full"
  | "cancelled"
  | "too-many-logins"
  | "time-limit"
  | "port-in-use"
  | "remote-error";

/** Every error this package throws on purpose: one sentence that names the field and what to do. */
export class InterfaceError extends Error {
  override readonly name: string = "InterfaceError";
  readonly code: InterfaceErrorCode;

  constructor(code: InterfaceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface UserErrorOptions extends ErrorOptions {
  /** Above the message. Default "Error". */
  readonly title?: string;
  /** Seconds that the message stays; null until it is closed. Default 10. */
  readonly duration?: number | null;
  readonly code?: InterfaceErrorCode;
}

/** An error meant for the person at the page: its message is shown, where other errors are hidden. Throw it from `fn`. */
export class UserError extends InterfaceError {
  override readonly name = "UserError";
  readonly title: string;
  readonly duration: number | null;

  constructor(message: string, options: UserErrorOptions = {}) {
    super(options.code ?? "user-error", message, options);
    this.title = options.title ?? "Error";
    this.duration = options.duration === undefined ? 10 : options.duration;
  }
}
