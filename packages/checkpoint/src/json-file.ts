import { useFile } from "./byte-source.js";
import { CheckpointError } from "./error.js";
import { parseJsonObject } from "./json-object.js";
import type { JsonObject } from "./model-files.js";
import { fileName, type StoredFile } from "./stored-file.js";

/**
 * Reads a file that holds one JSON object.
 *
 * @throws CheckpointError invalid-config, limit-exceeded, file-not-found
 */
export async function readJsonFile(file: StoredFile, maxBytes: number): Promise<JsonObject> {
  return parseJsonObject(await readSmallFile(file, maxBytes), fileName(file));
}

/**
 * Reads a file of text in UTF-8.
 *
 * @throws CheckpointError limit-exceeded, file-not-found
 */
export async function readTextFile(file: StoredFile, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readSmallFile(file, maxBytes));
}

async function readSmallFile(file: StoredFile, maxBytes: number): Promise<Uint8Array> {
  const name = fileName(file);
  try {
    return await useFile(file, (source) => {
      if (source.size <= maxBytes) return source.read(0, source.size);
      throw new CheckpointError("limit-exceeded", `${name} has ${source.size} bytes, over the limit of ${maxBytes}.`);
    });
  } catch (cause) {
    if (cause instanceof CheckpointError) throw cause;
    throw new CheckpointError("file-not-found", `${name} cannot be read: ${(cause as Error).message}.`, { cause });
  }
}
