/** A file or folder of an evaluation that cannot be used: one sentence that names it, the entry and the field. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code = "bad-input";

  /** @param place the file, with the entry where there is one, such as `labels.csv, line 3` */
  constructor(place: string, problem: string) {
    super(`${place}: ${problem}.`);
  }
}
