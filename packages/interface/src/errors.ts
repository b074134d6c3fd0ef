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
  | "not-built"
  | "queue-full"
  | "cancelled"
  | "too-many-logins"
  | "time-limit"
  | "port-in-use"
  | "remote-error";

/** A sentence by the languages of the page: in English, and in what others there are ("es"). */
export interface Sentence {
  readonly en: string;
  readonly [language: string]: string;
}

/** Every error this package throws on purpose: one sentence that names the field and what to do. */
export class InterfaceError extends Error {
  override readonly name: string = "InterfaceError";
  readonly code: InterfaceErrorCode;
  readonly #sentence: Sentence;

  /** @param message of the error itself is the English one */
  constructor(code: InterfaceErrorCode, message: string | Sentence, options?: ErrorOptions) {
    const sentence = typeof message === "string" ? { en: message } : message;
    super(sentence.en, options);
    this.code = code;
    this.#sentence = sentence;
  }

  /**
   * The message for who reads a language, in English where there is none in it.
   * @param _name what fields that the message names are called in that language
   */
  messageIn(language: string, _name?: (label: string) => string): string {
    return Object.hasOwn(this.#sentence, language) ? (this.#sentence[language] ?? this.message) : this.message;
  }
}

export interface UserErrorOptions extends ErrorOptions {
  /** Above the message. Default "Error". */
  readonly title?: string;
  /** Seconds that the message stays; null until it is closed. Default 10. */
  readonly duration?: number | null;
  readonly code?: InterfaceErrorCode;
}

/**
 * An error meant for the person at the page: its message is shown, where other errors are hidden. Throw it from `fn`, with one message
 * or one for each language: `new UserError({ en: "Begin at 1.", es: "Empieza en 1." })`.
 */
export class UserError extends InterfaceError {
  override readonly name: string = "UserError";
  readonly title: string;
  readonly duration: number | null;

  constructor(message: string | Sentence, options: UserErrorOptions = {}) {
    super(options.code ?? "user-error", message, options);
    this.title = options.title ?? "Error";
    this.duration = options.duration === undefined ? 10 : options.duration;
  }
}

/** What is the matter with the value of a field, which people know by its name in their language. */
export class FieldError extends UserError {
  readonly #label: string;
  readonly #say: (label: string) => Sentence;

  constructor(label: string, say: (label: string) => Sentence, options?: UserErrorOptions) {
    super(say(label), options);
    this.#label = label;
    this.#say = say;
  }

  override messageIn(language: string, name: (label: string) => string = (label) => label): string {
    const sentence = this.#say(name(this.#label));
    return Object.hasOwn(sentence, language) ? (sentence[language] ?? sentence.en) : sentence.en;
  }
}
