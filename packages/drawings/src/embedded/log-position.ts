import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32c } from "./crc32c.js";
import type { LogPosition } from "./write-ahead-log.js";

const NAME = "vistazo-log-position";
const BYTES = 16;

/**
 * Keeps how far the log was on the disk. It is written after each wait for the disk, and not waited for: after a kill it is what was last
 * written, after a power cut at most less than what is there.
 */
export class LogPositionFile {
  readonly #file: number;

  constructor(folder: string) {
    this.#file = openSync(join(folder, NAME), "a+", 0o600);
    closeSync(this.#file);
    this.#file = openSync(join(folder, NAME), "r+");
  }

  write({ end, whole }: LogPosition): void {
    const bytes = Buffer.alloc(BYTES);
    bytes.writeBigUInt64LE(BigInt(end), 0);
    bytes.writeUInt32LE(Number(whole), 8);
    bytes.writeUInt32LE(crc32c(bytes.subarray(0, 12)), 12);
    writeSync(this.#file, bytes, 0, BYTES, 0);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Undefined where it is not known. */
export function readLogPosition(folder: string): LogPosition | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, NAME));
  } catch {
    return undefined;
  }
  if (bytes.length !== BYTES || crc32c(bytes.subarray(0, 12)) !== bytes.readUInt32LE(12)) return undefined;
  return { end: Number(bytes.readBigUInt64LE(0)), whole: bytes.readUInt32LE(8) === 1 };
}
