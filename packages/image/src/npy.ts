import { ImageError } from "./errors.js";

export interface NpyArray {
  readonly data:
    | Float32Array
    | Float64Array
    | Uint8Array
    | Int8Array
    | Uint16Array
    | Int16Array
    | Uint32Array
    | Int32Array;
  readonly shape: readonly number[];
}

const MAGIC = "\x93NUMPY";

/** Types of one to eight bytes an element, by NumPy's names without byte order. */
const TYPES = {
  f4: Float32Array,
  f8: Float64Array,
  u1: Uint8Array,
  b1: Uint8Array,
  i1: Int8Array,
  u2: Uint16Array,
  i2: Int16Array,
  u4: Uint32Array,
  i4: Int32Array,
} as const;

/**
 * A NumPy file (`.npy`, version 1.0) of float32 numbers in row-major order: `np.load` reads it.
 * Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays".
 * @throws ImageError `bad-npy` where the shape does not hold the numbers.
 */
export function encodeNpy(data: Float32Array, shape: readonly number[]): Uint8Array {
  if (product(shape) !== data.length) {
    throw new ImageError("bad-npy", `An array of shape (${shape.join(", ")}) cannot hold ${data.length} numbers.`);
  }
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': ${tuple}, }`;
  // Data starts at a multiple of 64 bytes.
  const start = Math.ceil((10 + text.length + 1) / 64) * 64;
  const bytes = new Uint8Array(start + data.length * 4);
  const header = `${MAGIC}\x01\x00  ${text.padEnd(start - 11)}\n`;
  for (let i = 0; i < start; i++) bytes[i] = header.charCodeAt(i);
  new DataView(bytes.buffer).setUint16(8, start - 10, true);
  const view = new DataView(bytes.buffer, start);
  for (let i = 0; i < data.length; i++) view.setFloat32(i * 4, data[i], true);
  return bytes;
}

/**
 * Reads a NumPy file: versions 1 to 3, integers of up to 32 bits, floats and booleans, either byte order, row-major.
 * Nothing in it is run or trusted: the header is read by a fixed grammar, and the data must be as long as the shape says.
 * @throws ImageError `bad-npy`
 */
export function decodeNpy(bytes: Uint8Array): NpyArray {
  const { text, start } = readHeader(bytes);
  const descr = /'descr'\s*:\s*'([<>|=])([a-z]\d)'/.exec(text);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text);
  const tuple = /'shape'\s*:\s*\(((?:\s*\d{1,15}\s*,?)*)\)/.exec(text);
  if (!descr || !order || !tuple)
    throw new ImageError("bad-npy", "The .npy file's header does not say type, order and shape.");
  const shape = tuple[1]
    .split(",")
    .filter((part) => part.trim() !== "")
    .map(Number);
  const kind = descr[2];
  if (!isKnown(kind))
    throw new ImageError(
      "bad-npy",
      `The .npy file holds elements of type ${kind}; there are ${Object.keys(TYPES).join(", ")}.`,
    );
  if (order[1] === "True" && shape.filter((side) => side > 1).length > 1) {
    throw new ImageError("bad-npy", "The .npy file is in column-major order; save it with np.ascontiguousarray.");
  }
  const Type = TYPES[kind];
  const length = product(shape);
  if (length * Type.BYTES_PER_ELEMENT !== bytes.length - start) {
    throw new ImageError(
      "bad-npy",
      `The .npy file of shape (${shape.join(", ")}) should hold ${length} numbers, but holds ${bytes.length - start} bytes.`,
    );
  }
  // Aligned, and its own: the slice() of a Buffer is neither.
  const copy = new Uint8Array(bytes.subarray(start));
  if (descr[1] === ">") reverseElements(copy, Type.BYTES_PER_ELEMENT);
  return { data: new Type(copy.buffer), shape };
}

function isKnown(kind: string): kind is keyof typeof TYPES {
  return Object.hasOwn(TYPES, kind);
}

function readHeader(bytes: Uint8Array): { text: string; start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = String.fromCharCode(...bytes.subarray(0, 6));
  if (bytes.length < 12 || magic !== MAGIC || bytes[6] < 1 || bytes[6] > 3) {
    throw new ImageError("bad-npy", "This is not a .npy file of version 1 to 3.");
  }
  const wide = bytes[6] > 1;
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true);
  const from = wide ? 12 : 10;
  if (length > 65_536 || from + length > bytes.length)
    throw new ImageError("bad-npy", "The .npy file's header is cut short or too long.");
  return { text: String.fromCharCode(...bytes.subarray(from, from + length)), start: from + length };
}

function reverseElements(bytes: Uint8Array, size: number): void {
  for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

function product(shape: readonly number[]): number {
  return shape.reduce((total, side) => total * side, 1);
}
