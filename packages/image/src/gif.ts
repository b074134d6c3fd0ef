import type { PixelBox } from "./crop.js";
import { ImageError } from "./errors.js";
import { grayBeyond } from "./palette.js";
import type { Photo, Size } from "./raw-image.js";

/** Where the first frame of a GIF lies in the file and on the screen. */
interface FirstFrame extends Size {
  readonly box: PixelBox;
  readonly interlaced: boolean;
  /** Red, green and blue of each index. */
  readonly palette: Uint8Array;
  /** Index around the frame: the transparent one, or 0. */
  readonly around: number;
  /** Where its LZW data begin. */
  readonly offset: number;
}

/**
 * The size that a GIF's first frame is shown at, before it is decoded.
 * @throws ImageError `truncated`
 */
export function gifSize(bytes: Uint8Array, name: string): Size {
  return readFirstFrame(bytes, name);
}

/**
 * The first frame of a GIF as RGB with the pixels of Pillow: transparent ones have the palette's colour, and what lies
 * around the frame has the colour of the transparent index, or of index 0.
 * Source: GIF89a specification; Pillow's `GifImagePlugin.py`.
 * @throws ImageError `truncated`
 */
export function decodeGif(bytes: Uint8Array, name: string): Photo {
  const { width, height, box, interlaced, palette, around, offset } = readFirstFrame(bytes, name);
  const columns = box.right - box.left;
  const rows = box.bottom - box.top;
  const codes = unpackLzw(bytes, offset, columns * rows);
  if (!codes) throw damaged(name, "its pixels end early");
  const indices = new Uint8Array(width * height).fill(around);
  for (const [from, y] of rowOrder(rows, interlaced).entries()) {
    indices.set(codes.subarray(from * columns, (from + 1) * columns), (box.top + y) * width + box.left);
  }
  const data = new Uint8Array(width * height * 3);
  for (let i = 0, to = 0; i < indices.length; i++) {
    const entry = indices[i] * 3;
    data[to++] = palette[entry];
    data[to++] = palette[entry + 1];
    data[to++] = palette[entry + 2];
  }
  return { data, width, height, channels: 3 };
}

function damaged(name: string, why: string, cause?: unknown): ImageError {
  return new ImageError("truncated", `${name} is damaged or incomplete and cannot be decoded (${why}).`, { cause });
}

function readFirstFrame(bytes: Uint8Array, name: string): FirstFrame {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    let at = 13;
    let palette = readTable(view, at, view.getUint8(10));
    at += tableLength(view.getUint8(10));
    let transparent: number | undefined;
    for (;;) {
      const block = view.getUint8(at++);
      if (block === 0x3b) throw damaged(name, "it has no picture");
      if (block === 0x21) {
        if (view.getUint8(at) === 0xf9 && view.getUint8(at + 2) & 1) transparent = view.getUint8(at + 5);
        at = skipBlocks(view, at + 1);
      }
      if (block === 0x2c) break;
    }
    const left = view.getUint16(at, true);
    const top = view.getUint16(at + 2, true);
    const right = left + view.getUint16(at + 4, true);
    const bottom = top + view.getUint16(at + 6, true);
    const flags = view.getUint8(at + 8);
    if (flags & 0x80) palette = readTable(view, at + 9, flags);
    return {
      width: Math.max(screen.width, right),
      height: Math.max(screen.height, bottom),
      box: { left, top, right, bottom },
      interlaced: (flags & 0x40) !== 0,
      palette,
      around: transparent ?? 0,
      offset: at + 9 + tableLength(flags),
    };
  } catch (error) {
    if (error instanceof RangeError) throw damaged(name, "it ends before its picture begins", error);
    throw error;
  }
}

function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** A colour table; without one, an index is a gray. */
function readTable(view: DataView, at: number, flags: number): Uint8Array {
  const length = tableLength(flags);
  return grayBeyond(
    Uint8Array.from({ length: 768 }, (_, i) => (i < length ? view.getUint8(at + i) : 0)),
    length / 3,
  );
}

function skipBlocks(view: DataView, at: number): number {
  let next = at;
  for (;;) {
    const length = view.getUint8(next++);
    if (length === 0) return next;
    next += length;
  }
}

/** The row of each row stored: interlaced frames come in four passes. */
function rowOrder(rows: number, interlaced: boolean): number[] {
  const passes = interlaced ? [0, 4, 2, 1].map((first, pass) => [first, [8, 8, 4, 2][pass]]) : [[0, 1]];
  return passes.flatMap(([first, step]) => {
    const order: number[] = [];
    for (let y = first; y < rows; y += step) order.push(y);
    return order;
  });
}

const MOST_CODES = 4096;

/** Unpacks the LZW codes of `count` pixels; undefined where they end early or name what was not said. */
function unpackLzw(bytes: Uint8Array, offset: number, count: number): Uint8Array | undefined {
  const start = bytes[offset];
  if (start === undefined || start > 11) return undefined;
  const clear = 1 << start;
  const end = clear + 1;
  const prefix = new Uint16Array(MOST_CODES);
  const suffix = new Uint8Array(MOST_CODES);
  const length = new Uint16Array(MOST_CODES);
  for (let code = 0; code < clear; code++) {
    suffix[code] = code;
    length[code] = 1;
  }
  const out = new Uint8Array(count);
  let to = 0;
  let size = start + 1;
  let next = end + 1;
  let last = -1;
  let bits = 0;
  let held = 0;
  let at = offset + 1;
  let left = 0;
  while (to < count) {
    while (held < size) {
      if (left === 0) left = bytes[at++] ?? 0;
      if (left === 0 || at >= bytes.length) return undefined;
      bits |= bytes[at++] << held;
      held += 8;
      left--;
    }
    const code = bits & ((1 << size) - 1);
    bits >>>= size;
    held -= size;
    if (code === end) return undefined;
    if (code === clear) {
      size = start + 1;
      next = end + 1;
      last = -1;
      continue;
    }
    if (code > next || (code >= next && last < 0) || (last < 0 && code > clear)) return undefined;
    // The code that is being made: the last string and its own first pixel.
    const known = code < next ? code : last;
    const run = length[known] + (code < next ? 0 : 1);
    let from = known;
    for (let i = length[known] - 1; i >= 0; i--) {
      if (to + i < count) out[to + i] = suffix[from];
      if (i > 0) from = prefix[from];
    }
    if (code >= next && to + run - 1 < count) out[to + run - 1] = suffix[from];
    if (last >= 0 && next < MOST_CODES) {
      prefix[next] = last;
      suffix[next] = suffix[from];
      length[next] = length[last] + 1;
      next++;
      if (next === 1 << size && size < 12) size++;
    }
    last = code;
    to += run;
  }
  return out;
}
