import type { RunLength } from "@vistazo/tasks";
import { ImageError } from "./errors.js";

/** Collects runs; lengths of 0 melt into their neighbours, so that only the first can be 0. */
export class RunWriter {
  #counts = new Uint32Array(16);
  #length = 1;

  /** Appends `length` pixels of 0 or 1. */
  write(value: 0 | 1, length: number): void {
    if (length === 0) return;
    // Runs at even positions are of zeros.
    if (((this.#length - 1) & 1) === value) {
      this.#counts[this.#length - 1] += length;
      return;
    }
    if (this.#length === this.#counts.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#counts);
      this.#counts = longer;
    }
    this.#counts[this.#length++] = length;
  }

  /** What was written, in an array of just its length. */
  finish(): Uint32Array {
    return this.#counts.slice(0, this.#length);
  }
}

/** Runs of bytes, of which all but 0 count as 1. */
export function runsOfBytes(bytes: Uint8Array | Uint8ClampedArray): Uint32Array {
  const writer = new RunWriter();
  const { length } = bytes;
  for (let start = 0, end = 0; start < length; start = end) {
    while (end < length && bytes[end] === 0) end++;
    writer.write(0, end - start);
    start = end;
    while (end < length && bytes[end] !== 0) end++;
    writer.write(1, end - start);
  }
  return writer.finish();
}

/** Runs of bits, the lowest of a byte first. */
export function runsOfBits(bits: Uint8Array, length: number): Uint32Array {
  const writer = new RunWriter();
  let start = 0;
  let value: 0 | 1 = 0;
  for (let i = 0; i < length; i++) {
    const bit = (bits[i >> 3] >> (i & 7)) & 1;
    if (bit === value) continue;
    writer.write(value, i - start);
    start = i;
    value = value === 0 ? 1 : 0;
  }
  writer.write(value, length - start);
  return writer.finish();
}

/** Calls `visit` with the first and the end position of each run of ones. */
export function forEachRun(counts: ArrayLike<number>, visit: (start: number, end: number) => void): void {
  let at = 0;
  for (let i = 0; i < counts.length; i++) {
    if (i & 1) visit(at, at + counts[i]);
    at += counts[i];
  }
}

/** The runs of `keep(a, b)`, pixel by pixel, of two masks of the same size. */
export function combineRuns(a: Uint32Array, b: Uint32Array, keep: (a: 0 | 1, b: 0 | 1) => 0 | 1): Uint32Array {
  const writer = new RunWriter();
  let i = 0;
  let j = 0;
  let restA = a[0];
  let restB = b[0];
  while (i < a.length && j < b.length) {
    const length = Math.min(restA, restB);
    writer.write(keep((i & 1) as 0 | 1, (j & 1) as 0 | 1), length);
    restA -= length;
    restB -= length;
    if (restA === 0) restA = a[++i];
    if (restB === 0) restB = b[++j];
  }
  return writer.finish();
}

/** @throws ImageError `bad-mask` unless the counts are whole numbers that add up to the pixels of the size. */
export function checkRunLength({ size, counts }: RunLength): Uint32Array {
  const sized =
    Array.isArray(size) && size.length === 2 && size.every((side) => Number.isSafeInteger(side) && side > 0);
  if (!sized || !Array.isArray(counts)) {
    throw new ImageError("bad-mask", "A mask is {size: [height, width], counts: […]} with sides above 0.");
  }
  const pixels = size[0] * size[1];
  const writer = new RunWriter();
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const count: unknown = counts[i];
    if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 0) {
      throw new ImageError("bad-mask", `A mask's counts are whole numbers from 0, not ${String(count)}.`);
    }
    sum += count;
    if (sum > pixels) break;
    writer.write((i & 1) as 0 | 1, count);
  }
  if (sum !== pixels) {
    throw new ImageError("bad-mask", `A mask of ${size[1]} x ${size[0]} pixels needs counts that add up to ${pixels}.`);
  }
  return writer.finish();
}
