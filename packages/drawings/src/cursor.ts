import { DrawingsError } from "./drawings-error.js";

/** Where a page ends: its last drawing, by its place in the order of time and id. */
export interface Place {
  readonly at: Date;
  readonly id: bigint;
}

/** A place as a short text without meaning to others. */
export function writeCursor({ at, id }: Place): string {
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt(at.getTime()), 0);
  bytes.writeBigInt64BE(id, 8);
  return bytes.toString("base64url");
}

/** @throws DrawingsError `invalid-cursor` for a text that no page has given. */
export function readCursor(text: string): Place {
  const bytes = Buffer.from(text, "base64url");
  const at = bytes.length === 16 ? new Date(Number(bytes.readBigInt64BE(0))) : undefined;
  if (!at || Number.isNaN(at.getTime()) || bytes.toString("base64url") !== text)
    throw new DrawingsError("invalid-cursor", "This place of the wall is not known: begin at its first page again.");
  return { at, id: bytes.readBigInt64BE(8) };
}
