import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { CheckpointError } from "./error.js";
import type { JsonObject } from "./model-files.js";

/**
 * Reads a file that holds one JSON object.
 *
 * @throws CheckpointError invalid-config, limit-exceeded, file-not-found
 */
export async function readJsonFile(path: string, maxBytes: number): Promise<JsonObject> {
  const name = basename(path);
  let text: string;
  try {
    const { size } = await stat(path);
    if (size > maxBytes) {
      throw new CheckpointError("limit-exceeded", `${name} has ${size} bytes, over the limit of ${maxBytes}.`);
    }
    text = await readFile(path, "utf8");
  } catch (cause) {
    if (cause instanceof CheckpointError) throw cause;
    throw new CheckpointError("file-not-found", `${path} cannot be read: ${(cause as Error).message}.`, { cause });
  }
  return parseJsonObject(text, name);
}

export function parseJsonObject(text: string, name: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CheckpointError("invalid-config", `${name} is not JSON: ${(cause as Error).message}.`, { cause });
  }
  if (!isJsonObject(value)) throw new CheckpointError("invalid-config", `${name} is not a JSON object.`);
  return value;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
