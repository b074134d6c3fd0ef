import { DrawingsError } from "./drawings-error.js";

/** What of PostgreSQL's codes says that the store itself is at fault: https://www.postgresql.org/docs/18/errcodes-appendix.html. */
const PROBLEMS: Readonly<Record<string, (message: string) => DrawingsError>> = {
  "53100": () => new DrawingsError("disk-full", "The disk with the drawings is full: make room; nothing was lost."),
  "58P01": damaged,
  "58030": damaged,
  XX001: damaged,
  XX002: damaged,
};

function damaged(message: string): DrawingsError {
  return new DrawingsError(
    "store-damaged",
    `The drawings are damaged (${message}): stop the server, see what “vistazo check” finds, and restore the folder from a copy.`,
  );
}

/** In a sentence, what an error of the store says of its files or its disk; undefined for every other error. */
export function databaseProblem(error: unknown): DrawingsError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    if (at instanceof DrawingsError) return at;
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    if (Object.hasOwn(PROBLEMS, code)) return Object.assign(PROBLEMS[code](at.message), { cause: error });
  }
  return undefined;
}
