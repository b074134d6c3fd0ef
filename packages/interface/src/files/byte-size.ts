import { InterfaceError } from "../errors.js";

const UNITS: Record<string, number> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** Bytes from a number or a text such as `"5mb"` or `"1.5 GB"` (1 kb = 1024 bytes). */
export function byteSize(size: number | string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)?\s*$/i.exec(String(size));
  const bytes = match ? Math.floor(Number(match[1]) * UNITS[(match[2] ?? "b").toLowerCase()]) : Number.NaN;
  if (!(bytes > 0)) throw new InterfaceError("bad-option", `"${size}" is no size: give bytes or a text such as "5mb".`);
  return bytes;
}

/** A size for people. */
export function spokenSize(bytes: number): string {
  const unit = bytes >= UNITS.gb ? "gb" : bytes >= UNITS.mb ? "mb" : bytes >= UNITS.kb ? "kb" : "b";
  return `${Math.round((bytes / UNITS[unit]) * 10) / 10} ${unit === "b" ? "bytes" : unit.toUpperCase()}`;
}
