import { CheckpointError } from "./error.js";
import { jsonProblem } from "./json-shape.js";
import type { JsonObject } from "./model-files.js";

/** Vocabularies have hundreds of thousands of words; nothing that is read goes deep. */
const SHAPE = { depth: 64, values: 3_000_000 };

/** @throws CheckpointError invalid-config, limit-exceeded */
export function parseJsonObject(bytes: Uint8Array, name: string): JsonObject {
  const problem = jsonProblem(bytes, SHAPE);
  if (problem) throw new CheckpointError("limit-exceeded", `${name} ${problem}.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new CheckpointError("invalid-config", `${name} is not JSON: ${(cause as Error).message}.`, { cause });
  }
  if (!isJsonObject(value)) throw new CheckpointError("invalid-config", `${name} is not a JSON object.`);
  return value;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
