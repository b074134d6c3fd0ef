import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 of what comes in pieces: browsers themselves only hash what is in memory whole. */
export class Sha256 {
  readonly #hash = sha256.create();

  update(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** In hexadecimal. Nothing can be added afterwards. */
  digest(): string {
    return bytesToHex(this.#hash.digest());
  }
}

/** What is hashed before the page is let do something else. */
const CHUNK = 1 << 20;

/** Of a Blob, in hexadecimal. @throws the signal's reason */
export async function sha256OfBlob(blob: Blob, signal?: AbortSignal): Promise<string> {
  const hash = new Sha256();
  for (let at = 0; at < blob.size; at += CHUNK) {
    signal?.throwIfAborted();
    hash.update(new Uint8Array(await blob.slice(at, at + CHUNK).arrayBuffer()));
  }
  return hash.digest();
}
