import { DoodleError } from "../doodle-error.js";
import type { Drawing, Stroke } from "../drawing.js";

/** A drawing of a .bin file; its word is the file's. */
export interface BinaryDrawing {
  /** An unsigned 64-bit number in decimal. */
  readonly keyId: string;
  /** Two letters. */
  readonly countryCode: string;
  readonly recognized: boolean;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Simplified: whole coordinates from 0 to 255. */
  readonly drawing: Drawing;
}

/** key_id 8, country 2, recognized 1, timestamp 4, strokes 2. */
const headerLength = 17;

export interface ReadBinaryOptions {
  /** Called for a record that holds no drawing, which is then skipped. Without it such a record is an error. */
  readonly onInvalid?: (error: DoodleError, record: number) => void;
}

/**
 * The drawings of a .bin file of the data set, little-endian records back to back, as the bytes arrive:
 * https://github.com/googlecreativelab/quickdraw-dataset#binary-files.
 *
 * @throws DoodleError `invalid-file` with the number of the record, for one that breaks off; `invalid-drawing` for one without points.
 */
export async function* readBinaryDrawings(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { onInvalid }: ReadBinaryOptions = {},
): AsyncGenerator<BinaryDrawing> {
  for await (const { record, number } of readBinaryRecords(chunks)) {
    if (!(record instanceof DoodleError)) yield record;
    else if (onInvalid) onInvalid(record, number);
    else throw record;
  }
}

/** As {@link readBinaryDrawings}; a record that holds no drawing comes as the error that says why. */
export async function* readBinaryRecords(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly record: BinaryDrawing | DoodleError; readonly number: number }> {
  let rest: Uint8Array = new Uint8Array(0);
  let number = 1;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : concatenated(rest, chunk);
    let start = 0;
    for (;;) {
      const end = recordEnd(bytes, start);
      if (end === undefined) break;
      yield { record: readRecord(bytes.subarray(start, end), number), number };
      number++;
      start = end;
    }
    rest = bytes.slice(start);
  }
  if (rest.length > 0)
    throw new DoodleError("invalid-file", `Drawing ${number} breaks off: the file was not copied whole.`);
}

/** A drawing as a record of a .bin file; its coordinates must be whole, from 0 to 255. */
export function writeBinaryDrawing({ keyId, countryCode, recognized, timestamp, drawing }: BinaryDrawing): Uint8Array {
  const length = drawing.reduce((sum, [xs]) => sum + 2 + 2 * xs.length, headerLength);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(keyId), true);
  bytes.set(new TextEncoder().encode(countryCode.padEnd(2).slice(0, 2)).subarray(0, 2), 8);
  bytes[10] = Number(recognized);
  view.setUint32(11, timestamp, true);
  view.setUint16(15, drawing.length, true);
  let at = headerLength;
  for (const [xs, ys] of drawing) {
    view.setUint16(at, xs.length, true);
    at += 2;
    for (const values of [xs, ys]) {
      for (let i = 0; i < values.length; i++) {
        if (!Number.isInteger(values[i]) || values[i] < 0 || values[i] > 255)
          throw new DoodleError(
            "invalid-drawing",
            `The coordinate ${values[i]} does not fit a .bin file: simplify the drawing first.`,
          );
        bytes[at++] = values[i];
      }
    }
  }
  return bytes;
}

/** Where the record that begins at `start` ends, or undefined if it is not all there. */
function recordEnd(bytes: Uint8Array, start: number): number | undefined {
  if (bytes.length - start < headerLength) return undefined;
  let at = start + headerLength;
  const strokes = bytes[start + 15] | (bytes[start + 16] << 8);
  for (let i = 0; i < strokes; i++) {
    if (bytes.length - at < 2) return undefined;
    at += 2 + 2 * (bytes[at] | (bytes[at + 1] << 8));
    if (at > bytes.length) return undefined;
  }
  return at;
}

function readRecord(bytes: Uint8Array, number: number): BinaryDrawing | DoodleError {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const drawing: Stroke[] = [];
  let at = headerLength;
  while (at < bytes.length) {
    const points = view.getUint16(at, true);
    if (points === 0) return new DoodleError("invalid-drawing", `Drawing ${number} has a stroke without points.`);
    at += 2;
    drawing.push([bytes.slice(at, at + points), bytes.slice(at + points, at + 2 * points)]);
    at += 2 * points;
  }
  if (drawing.length === 0) return new DoodleError("invalid-drawing", `Drawing ${number} has no strokes.`);
  return {
    keyId: String(view.getBigUint64(0, true)),
    countryCode: String.fromCharCode(bytes[8], bytes[9]),
    recognized: bytes[10] !== 0,
    timestamp: view.getUint32(11, true),
    drawing,
  };
}

function concatenated(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}
