import type { Growable } from "../growable.js";

/*
 * Run lengths as COCO writes them: how many pixels in a row are 0, then 1, then 0 …, going down the columns. In a file they
 * are a string: five bits a character (code 48 and up) with a sixth for "more follows", signed, and from the fourth run
 * on only the difference to the run two before.
 */

const FIRST_CHARACTER = 48;
const LAST_CHARACTER = 111;
const MORE = 32;
const SIGN = 16;

/** More pixels than this would not fit the 32-bit arithmetic that makes masks fast. */
export const MAX_MASK_PIXELS = 2 ** 31 - 1;

/** The string of the first `length` run lengths. */
export function compressCounts(counts: Uint32Array | readonly number[], length = counts.length): string {
  const codes: number[] = [];
  for (let i = 0; i < length; i++) {
    let value = i > 2 ? counts[i] - counts[i - 2] : counts[i];
    let more = true;
    while (more) {
      const bits = value & 31;
      value >>= 5;
      more = value !== ((bits & SIGN) === 0 ? 0 : -1);
      codes.push((more ? bits | MORE : bits) + FIRST_CHARACTER);
    }
  }
  return textOf(codes);
}

/**
 * Appends the run lengths that the characters `text[start, end)` stand for. False if they stand for none: a character out
 * of range, a run cut off, a run below 0.
 */
export function decompressCounts(text: Uint8Array, start: number, end: number, target: Growable<Uint32Array>): boolean {
  target.reserve(end - start);
  const { data } = target;
  const first = target.length;
  let length = first;
  let pos = start;
  while (pos < end) {
    let value = 0;
    let shift = 0;
    let bits: number;
    do {
      if (pos >= end || shift > 30) return false;
      const character = text[pos++];
      if (character < FIRST_CHARACTER || character > LAST_CHARACTER) return false;
      bits = character - FIRST_CHARACTER;
      value |= (bits & 31) << shift;
      shift += 5;
    } while ((bits & MORE) !== 0);
    if ((bits & SIGN) !== 0 && shift < 32) value |= -1 << shift;
    if (length - first > 2) value += data[length - 2];
    if (value < 0 || value > MAX_MASK_PIXELS) return false;
    data[length++] = value;
  }
  target.length = length;
  return true;
}

/** Pixels that are 1. */
export function areaOfCounts(counts: ArrayLike<number>, start: number, end: number): number {
  let area = 0;
  for (let i = start + 1; i < end; i += 2) area += counts[i];
  return area;
}

/** All pixels, 0 and 1. */
export function totalOfCounts(counts: ArrayLike<number>, start: number, end: number): number {
  let total = 0;
  for (let i = start; i < end; i++) total += counts[i];
  return total;
}

/**
 * The smallest box [x, y, width, height] around the pixels that are 1, into `box` at `at`; four zeros if there are none.
 * A run that goes on in the next column makes the box as high as the mask.
 */
export function boxOfCounts(
  counts: ArrayLike<number>,
  start: number,
  end: number,
  height: number,
  box: Float64Array,
  at = 0,
): void {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = -1;
  let bottom = -1;
  let position = 0;
  for (let i = start; i + 1 < end; i += 2) {
    const runStart = position + counts[i];
    const run = counts[i + 1];
    position = runStart + run;
    if (run === 0) continue;
    const firstColumn = Math.floor(runStart / height);
    const lastColumn = Math.floor((position - 1) / height);
    if (firstColumn < left) left = firstColumn;
    if (lastColumn > right) right = lastColumn;
    if (firstColumn < lastColumn) {
      top = 0;
      bottom = height - 1;
    } else {
      const y = runStart - firstColumn * height;
      if (y < top) top = y;
      if (y + run - 1 > bottom) bottom = y + run - 1;
    }
  }
  const empty = right < 0;
  box[at] = empty ? 0 : left;
  box[at + 1] = empty ? 0 : top;
  box[at + 2] = empty ? 0 : right - left + 1;
  box[at + 3] = empty ? 0 : bottom - top + 1;
}

/**
 * Appends the union (or intersection) of two masks' runs, which must cover equally many pixels. Where an input has an empty
 * run in its middle, the result may have it too, as in COCO's own code.
 */
export function mergeCounts(a: Uint32Array, b: Uint32Array, intersect: boolean, target: Growable<Uint32Array>): void {
  target.reserve(a.length + b.length);
  const { data } = target;
  let length = target.length;
  let leftA = a[0] ?? 0;
  let leftB = b[0] ?? 0;
  let nextA = 1;
  let nextB = 1;
  let inA = false;
  let inB = false;
  let inside = false;
  let run = 0;
  for (;;) {
    const step = Math.min(leftA, leftB);
    run += step;
    leftA -= step;
    leftB -= step;
    if (leftA === 0 && nextA < a.length) {
      leftA = a[nextA++];
      inA = !inA;
    }
    if (leftB === 0 && nextB < b.length) {
      leftB = b[nextB++];
      inB = !inB;
    }
    const wasInside: boolean = inside;
    inside = intersect ? inA && inB : inA || inB;
    const finished = leftA === 0 && leftB === 0 && nextA >= a.length && nextB >= b.length;
    if (inside !== wasInside || finished) {
      data[length++] = run;
      run = 0;
    }
    if (finished) break;
  }
  target.length = length;
}

/** The text of character codes, in pieces: a call takes only so many arguments. */
function textOf(codes: readonly number[]): string {
  let text = "";
  for (let i = 0; i < codes.length; i += 8192) text += String.fromCharCode(...codes.slice(i, i + 8192));
  return text;
}
