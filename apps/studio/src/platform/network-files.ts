import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { FastifyReply } from "fastify";

const TYPES = { json: "application/json; charset=utf-8", onnx: "application/octet-stream" };

/** What stands for the contents of a network's files in their address. */
export function digestOf(files: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const bytes of files) hash.update(bytes);
  return hash.digest("hex").slice(0, 16);
}

/** The folder of a network's files, of the address of one of them. */
export function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf("/"));
}

/** Sends a file of a network that pages run, whose address changes with it: it is kept for ever. */
export function sendNetworkFile(reply: FastifyReply, { path, size }: { path: string; size: number }): FastifyReply {
  return reply
    .headers({ "cache-control": "public, max-age=31536000, immutable", "content-length": size })
    .type(path.endsWith(".json") ? TYPES.json : TYPES.onnx)
    .send(createReadStream(path));
}
