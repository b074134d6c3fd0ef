import { CheckpointError } from "./error.js";
import { checkFileName } from "./file-name.js";
import { readJsonFile } from "./json-file.js";
import { isJsonObject } from "./json-object.js";
import type { StoredFile } from "./stored-file.js";
import type { TensorInfo, TensorTable } from "./tensor.js";

/** Which shard each tensor lies in, as `model.safetensors.index.json` says. */
export interface ShardIndex {
  /** Shards by tensor. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** Every shard once. */
  readonly files: readonly string[];
}

/** @throws CheckpointError invalid-config, invalid-file-name, limit-exceeded, file-not-found */
export async function readShardIndex(file: StoredFile, name: string, maxBytes: number): Promise<ShardIndex> {
  const { weight_map: weightMap } = await readJsonFile(file, maxBytes);
  if (!isJsonObject(weightMap)) {
    throw new CheckpointError("invalid-config", `${name} has no "weight_map" from tensors to files.`);
  }
  const fileOf = new Map<string, string>();
  for (const [tensor, file] of Object.entries(weightMap)) {
    if (typeof file !== "string") {
      throw new CheckpointError("invalid-config", `${name} gives tensor "${tensor}" no file.`);
    }
    fileOf.set(tensor, checkFileName(file, name));
  }
  const files = [...new Set(fileOf.values())];
  if (files.length === 0) throw new CheckpointError("invalid-config", `${name} names no files.`);
  return { fileOf, files };
}

/**
 * Puts the shards' tables together; each tensor comes from the shard that the index names for it, or from whichever has it, whether the
 * index knows of it or not. One that no shard has is left out, as Python does: it is missed where a network calls for it.
 */
export function joinShards(index: ShardIndex, tables: ReadonlyMap<string, TensorTable>): TensorTable {
  const tensors = new Map<string, TensorInfo>();
  for (const file of index.files) {
    for (const [name, tensor] of tables.get(file) ?? []) {
      if (!tensors.has(name) || index.fileOf.get(name) === file) tensors.set(name, tensor);
    }
  }
  return tensors;
}
