import type { Drawing, Stroke } from "@vistazo/doodle";
import { DrawingsError } from "./drawings-error.js";

/**
 * The packed form of a drawing. The first byte says how:
 *
 * - `0x80`: no times, coordinates 0 to 255. Then the number of strokes, and for each the number of points, its x and its y, a byte each.
 * - else bits 0-1: decimals of coordinates, bits 2-3: decimals of times. Then the number of strokes, and for each twice the number
 *   of points, plus one if it has times; the differences of its x, of its y and of its times from the point before.
 *
 * Numbers are varints of 7 bits a byte, the lowest first; differences are zigzag-coded.
 */
const bytesForm = 0x80;
/** Coordinates and times are kept to a thousandth. */
const mostDecimals = 3;

/**
 * Pack a drawing. Coordinates and times are rounded to three decimals, all else is kept.
 *
 * @throws DrawingsError `invalid-drawing` for numbers too large to be kept exactly.
 */
export function packDrawing(drawing: Drawing): Uint8Array {
  const out = new ByteWriter();
  if (fitsBytes(drawing)) {
    out.byte(bytesForm);
    out.varint(drawing.length);
    for (const [xs, ys] of drawing) {
      out.varint(xs.length);
      for (let i = 0; i < xs.length; i++) out.byte(xs[i]);
      for (let i = 0; i < ys.length; i++) out.byte(ys[i]);
    }
    return out.bytes();
  }
  const places = decimals(drawing, ([xs, ys]) => [xs, ys]);
  const timePlaces = decimals(drawing, ([, , ts]) => (ts ? [ts] : []));
  const [scale, timeScale] = [10 ** places, 10 ** timePlaces];
  out.byte(places | (timePlaces << 2));
  out.varint(drawing.length);
  let [x, y, t] = [0, 0, 0];
  for (const [xs, ys, ts] of drawing) {
    out.varint(2 * xs.length + (ts ? 1 : 0));
    x = out.differences(xs, scale, x);
    y = out.differences(ys, scale, y);
    if (ts) t = out.differences(ts, timeScale, t);
  }
  return out.bytes();
}

/**
 * The drawing that was packed, its strokes as plain arrays.
 *
 * @throws DrawingsError `invalid-drawing` for bytes that are not a packed drawing.
 */
export function unpackDrawing(bytes: Uint8Array): Drawing {
  const input = new ByteReader(bytes);
  const form = input.byte();
  const strokes: Stroke[] = [];
  if (form === bytesForm) {
    for (let left = input.varint(); left > 0; left--) {
      const points = input.varint();
      strokes.push([input.take(points), input.take(points)]);
    }
    return strokes;
  }
  const [scale, timeScale] = [10 ** (form & 3), 10 ** ((form >> 2) & 3)];
  let [x, y, t] = [0, 0, 0];
  for (let left = input.varint(); left > 0; left--) {
    const head = input.varint();
    const points = Math.floor(head / 2);
    const xs: number[] = [];
    const ys: number[] = [];
    x = input.differences(xs, points, scale, x);
    y = input.differences(ys, points, scale, y);
    if (head % 2 === 0) {
      strokes.push([xs, ys]);
      continue;
    }
    const ts: number[] = [];
    t = input.differences(ts, points, timeScale, t);
    strokes.push([xs, ys, ts]);
  }
  return strokes;
}

/** Whether a drawing has no times and only whole coordinates from 0 to 255. */
export function fitsBytes(drawing: Drawing): boolean {
  for (const [xs, ys, ts] of drawing) {
    if (ts) return false;
    for (let i = 0; i < xs.length; i++) if ((xs[i] & 255) !== xs[i] || (ys[i] & 255) !== ys[i]) return false;
  }
  return true;
}

/** How many decimals the numbers have, at most three. */
function decimals(drawing: Drawing, of: (stroke: Stroke) => readonly ArrayLike<number>[]): number {
  let places = 0;
  for (const stroke of drawing) {
    for (const values of of(stroke)) {
      for (let i = 0; i < values.length; i++) {
        while (places < mostDecimals && !isWhole(values[i] * 10 ** places)) places++;
        if (places === mostDecimals) return places;
      }
    }
  }
  return places;
}

/** Whole but for the rounding of a multiplication. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= Math.max(1e-7, Math.abs(value) * 2 ** -50);
}

class ByteWriter {
  #buffer = new Uint8Array(512);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#buffer.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    this.#buffer[this.#length++] = value;
  }

  varint(value: number): void {
    let rest = value;
    // Beyond 31 bits shifting would lose the upper ones.
    while (rest > 0x7fffffff) {
      this.byte((rest % 128) | 0x80);
      rest = Math.floor(rest / 128);
    }
    while (rest > 127) {
      this.byte((rest & 127) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** @returns the last value, scaled. */
  differences(values: ArrayLike<number>, scale: number, before: number): number {
    let last = before;
    for (let i = 0; i < values.length; i++) {
      const value = Math.round(values[i] * scale);
      const difference = value - last;
      if (!Number.isSafeInteger(value) || !Number.isSafeInteger(2 * difference))
        throw new DrawingsError(
          "invalid-drawing",
          `The drawing has the number ${values[i]}, which is too large to be kept.`,
        );
      this.varint(difference < 0 ? -2 * difference - 1 : 2 * difference);
      last = value;
    }
    return last;
  }

  bytes(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }
}

class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    if (this.#at >= this.bytes.length) throw damaged();
    return this.bytes[this.#at++];
  }

  varint(): number {
    let [value, unit] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
      if (unit > 2 ** 49) throw damaged();
    }
  }

  take(count: number): number[] {
    if (count > this.bytes.length - this.#at) throw damaged();
    // Not Array.from, which goes through an iterator: a wall has ten thousand points.
    const values = new Array<number>(count);
    for (let i = 0; i < count; i++) values[i] = this.bytes[this.#at++];
    return values;
  }

  /** @returns the last value, scaled. */
  differences(into: number[], count: number, scale: number, before: number): number {
    let last = before;
    for (let i = 0; i < count; i++) {
      const code = this.varint();
      last += code % 2 === 1 ? -(code + 1) / 2 : code / 2;
      into.push(last / scale);
    }
    return last;
  }
}

function damaged(): DrawingsError {
  return new DrawingsError("invalid-drawing", "A drawing of the store is damaged: restore the database from a copy.");
}
