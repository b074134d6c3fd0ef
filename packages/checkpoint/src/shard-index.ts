import { CheckpointError } from "./error.js";
import { checkFileName } from "./file-name.js";
import { isJsonObject, readJsonFile } from "./json-file.js";
import type { TensorInfo, TensorTable } from "./tensor.js";

/** Which shard each tensor lies in, as `model.safetensors.index.json` says. */
export interface ShardIndex {
  readonly name: string;
  /** Shards by tensor. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** Every shard once. */
  readonly files: readonly string[];
}

/** @throws CheckpointError invalid-config, invalid-file-name, limit-exceeded, file-not-found */
export async function readShardIndex(path: string, name: string, maxBytes: number): Promise<ShardIndex> {
  const { weight_map: weightMap } = await readJsonFile(path, maxBytes);
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
  return { name, fileOf, files };
}

/** Puts the shards' tables together; each tensor comes from the shard that the index names for it. */
export function joinShards(index: ShardIndex, tables: ReadonlyMap<string, TensorTable>): TensorTable {
  const tensors = new Map<string, TensorInfo>();
  for (const [name, file] of index.fileOf) {
    const info = tables.get(file)?.get(name);
    if (!info) {
      throw new CheckpointError("invalid-config", `${file} lacks tensor "${name}", which ${index.name} says is in it.`);
    }
    tensors.set(name, info);
  }
  return tensors;
}
