import { readdir } from "node:fs/promises";
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

interface ModelFolderOptions {
  /** Where the model comes from that is trained. */
  readonly model: string;
  readonly overwrite?: boolean;
  /** The file that is written last, of a finished run: without it one that was stopped goes on. */
  readonly last: string;
}

/**
 * The same of a model that is trained into it: one that is finished is not written over unless that is asked for, and the one that is
 * trained never.
 *
 * @throws UsageError
 */
export async function makeModelFolder(
  folder: string,
  { model, overwrite = false, last }: ModelFolderOptions,
): Promise<void> {
  if (resolve(folder) === resolve(model))
    throw new UsageError(`--out ${folder} is the model that is trained: name another folder.`);
  const names: readonly string[] = await readdir(resolve(folder)).catch(() => []);
  if (!overwrite && names.includes(last))
    throw new UsageError(`--out ${folder} has a trained model already: name another folder, or add --overwrite.`);
  await makeOutFolder(folder);
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
