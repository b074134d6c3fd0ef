import { MetricsError, type MetricsErrorCode } from "./metrics-error.js";

/**
 * The place in a file that is being read. Readers move it along (three assignments an entry), so that a mistake found
 * deep inside can be reported with the file, the entry and the field.
 */
export class EntryPlace {
  /** `annotations`, `images` …; empty when the file itself is the list. */
  section = "";
  /** Index of the entry in its list, or -1 outside of any. */
  index = -1;
  /** The entry's own id where it is known already. */
  id: number | string | undefined;
  field = "";

  constructor(readonly file: string) {}

  enter(section: string): void {
    this.section = section;
    this.index = -1;
    this.id = undefined;
    this.field = "";
  }

  startEntry(index: number): void {
    this.index = index;
    this.id = undefined;
    this.field = "";
  }

  /** `annotations[12] (id 905)`, `entry 3`, or an empty string outside of any entry. */
  describe(): string {
    if (this.index < 0) return this.section;
    const name = this.section === "" ? `entry ${this.index}` : `${this.section}[${this.index}]`;
    return this.id === undefined ? name : `${name} (id ${this.id})`;
  }

  /** An error whose message is `FILE, ENTRY: PROBLEM`. */
  error(code: MetricsErrorCode, problem: string, field = this.field): MetricsError {
    const entry = this.describe();
    return new MetricsError(code, `${this.file}${entry === "" ? "" : `, ${entry}`}: ${problem}.`, {
      file: this.file,
      ...(entry === "" ? {} : { entry }),
      ...(field === "" ? {} : { field }),
    });
  }

  missing(field: string, expected: string): MetricsError {
    return this.error("missing-field", `"${field}" is missing; expected ${expected}`, field);
  }

  invalid(field: string, found: string, expected: string): MetricsError {
    return this.error("invalid-value", `"${field}" ${found}; expected ${expected}`, field);
  }
}
