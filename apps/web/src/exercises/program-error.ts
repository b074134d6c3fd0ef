/** A program that cannot be run here, and where. */
export class ProgramError extends Error {
  override name = "ProgramError";
  constructor(
    /** `syntax`: `what` says what is wrong. `no-type`, `no-meta`: `what` is the word that more than a type, or than a program here, begins with. */
    readonly reason: "syntax" | "no-type" | "no-meta",
    readonly what: string,
    /** From 1. */
    readonly line: number,
  ) {
    super(`${reason}: ${what}`);
  }
}
