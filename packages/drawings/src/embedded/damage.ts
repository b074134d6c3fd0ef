import { DrawingsError } from "../drawings-error.js";

/** What is wrong with the files of a database, and where: `base/5/16402, page 3: its checksum is wrong`. */
export class Damage extends Error {
  override readonly name = "Damage";
}

/** For whoever opens the store: what is wrong, that nothing was touched, and what to do. */
export function damagedStore(folder: string, what: string, cause?: unknown): DrawingsError {
  return new DrawingsError(
    "store-damaged",
    `The drawings in ${folder} are damaged (${what}): restore the folder from a copy, or name another with --data.`,
    { cause },
  );
}
