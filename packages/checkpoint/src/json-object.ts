import { CheckpointError } from "./error.js";
import type { JsonObject } from "./model-files.js";

/** @throws CheckpointError invalid-config */
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
