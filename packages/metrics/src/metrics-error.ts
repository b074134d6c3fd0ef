/** What went wrong, for a program. The message says it for a person. */
export type MetricsErrorCode =
  /** Not JSON, or not the structure that the format asks for. */
  | "invalid-json"
  /** The file ends in the middle of a value. */
  | "truncated"
  /** The file, or one entry of it, is larger than a limit allows. */
  | "too-large"
  | "missing-field"
  /** A field has the wrong type or an impossible value: NaN, a negative size, a mask that does not add up. */
  | "invalid-value"
  | "unknown-image"
  | "unknown-category"
  | "duplicate-id"
  /** Two masks, maps or lists that belong together differ in size. */
  | "size-mismatch"
  /** An option or an argument of a function is impossible. */
  | "invalid-argument";

/** Where in a file the mistake is. */
export interface MetricsErrorPlace {
  /** The file's name, as given to the reader. */
  readonly file?: string;
  /** The entry, as a person would look it up: `annotations[12] (id 905)` or `entry 3`. */
  readonly entry?: string;
  /** The field of the entry, dotted: `segmentation.counts`. */
  readonly field?: string;
}

/** Every error this package throws on purpose: one sentence that names file, entry and field, and what was expected. */
export class MetricsError extends Error {
  override readonly name = "MetricsError";
  readonly code: MetricsErrorCode;
  readonly file: string | undefined;
  readonly entry: string | undefined;
  readonly field: string | undefined;

  constructor(code: MetricsErrorCode, message: string, place: MetricsErrorPlace = {}) {
    super(message);
    this.code = code;
    this.file = place.file;
    this.entry = place.entry;
    this.field = place.field;
  }
}
