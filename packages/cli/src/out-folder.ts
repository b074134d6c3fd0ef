import { resolve } from "node:path";
import { makeFolder } from "@vistazo/checkpoint";
import { UsageError } from "./exit.js";

/**
 * The folder of an `--out`, made where it is not there yet.
 *
 * @throws UsageError if it cannot be made.
 */
export async function makeOutFolder(folder: string): Promise<void> {
  if (folder.trim() === "") throw new UsageError("--out is empty: name a folder.");
  try {
    await makeFolder(resolve(folder));
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw new UsageError(`--out ${folder} is a file: name a folder.`);
    throw new UsageError(`--out ${folder} cannot be made (${errorCode(error)}): name a folder that you may write to.`);
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
