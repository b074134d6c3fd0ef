import type { ByteSource } from "../byte-source.js";
import { CheckpointError } from "../error.js";

/** A page has no paths. */
export function resolveFile(path: string): never {
  throw new CheckpointError("file-not-found", `A page cannot read ${path}: hand it a Blob, or an address.`);
}

export async function openLocalFile(path: string): Promise<ByteSource> {
  return resolveFile(path);
}
