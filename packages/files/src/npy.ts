import { FormatError } from "./format-error.js";

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

const LONGEST_HEADER = 65_536;

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

/** What a .npy file says of itself. */
export interface NpyHeader {
  /** NumPy's type: "|u1", "<f4", "|O" … */
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Where the elements begin, in bytes. */
  readonly dataStart: number;
}

/**
 * Reads the header of a .npy file, versions 1 to 3, by a fixed grammar: nothing in it is run or trusted.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 *
 * @throws FormatError
 */
export function readNpyHeader(bytes: Uint8Array): NpyHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = String.fromCharCode(...bytes.subarray(0, 6));
  if (bytes.length < 12 || magic !== MAGIC || bytes[6] < 1 || bytes[6] > 3) {
    throw new FormatError("does not begin as one of version 1 to 3 does");
  }
  const [from, length] = bytes[6] === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  const dataStart = from + length;
  if (length > LONGEST_HEADER || dataStart > bytes.length)
    throw new FormatError("has a header that is cut short or too long");
  const text = String.fromCharCode(...bytes.subarray(from, dataStart));
  const descr = /'descr'\s*:\s*'([^']{2,16})'/.exec(text);
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text);
  // Python 2 wrote long integers with an L.
  const tuple = /'shape'\s*:\s*\(((?:\s*\d{1,15}L?\s*,?)*)\)/.exec(text);
  if (!descr || !order || !tuple) throw new FormatError("has a header that does not say type, order and shape");
  const shape = tuple[1]
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => Number.parseInt(part, 10));
  return { descr: descr[1], fortranOrder: order[1] === "True", shape, dataStart };
}

/** The header of a .npy file of version 1.0, to be followed by the elements in row-major order. */
export function writeNpyHeader(descr: string, shape: readonly number[]): Uint8Array {
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple}, }`;
  // Elements begin at a multiple of 64 bytes; the header ends with a new line.
  const length = Math.ceil((10 + text.length + 1) / 64) * 64 - 10;
  const header = `${MAGIC}\x01\x00${String.fromCharCode(length & 255, length >> 8)}${text.padEnd(length - 1)}\n`;
  return Uint8Array.from(header, (character) => character.charCodeAt(0));
}

/**
 * A NumPy file (`.npy`, version 1.0) of float32 numbers in row-major order: `np.load` reads it.
 *
 * @throws FormatError where the shape does not hold the numbers
 */
export function encodeNpy(data: Float32Array, shape: readonly number[]): Uint8Array {
  if (product(shape) !== data.length) {
    throw new FormatError(`of shape (${shape.join(", ")}) cannot hold ${data.length} numbers`);
  }
  const header = writeNpyHeader("<f4", shape);
  const bytes = new Uint8Array(header.length + data.length * 4);
  bytes.set(header);
  const view = new DataView(bytes.buffer, header.length);
  for (let i = 0; i < data.length; i++) view.setFloat32(i * 4, data[i], true);
  return bytes;
}

/**
 * Reads a NumPy file: versions 1 to 3, integers of up to 32 bits, floats and booleans, either byte order, row-major.
 * The data must be as long as the shape says.
 *
 * @throws FormatError
 */
export function decodeNpy(bytes: Uint8Array): NpyArray {
  const { descr, fortranOrder, shape, dataStart } = readNpyHeader(bytes);
  const [, byteOrder, kind] = /^([<>|=])([a-z]\d)$/.exec(descr) ?? [];
  if (!isKnown(kind))
    throw new FormatError(
      `holds elements of type ${kind ?? descr}; there are ${Object.keys(TYPES).join(", ")}`,
      "unsupported",
    );
  if (fortranOrder && shape.filter((side) => side > 1).length > 1) {
    throw new FormatError("is in column-major order; save it with np.ascontiguousarray", "unsupported");
  }
  const Type = TYPES[kind];
  const length = product(shape);
  if (length * Type.BYTES_PER_ELEMENT !== bytes.length - dataStart) {
    throw new FormatError(
      `of shape (${shape.join(", ")}) should hold ${length} numbers, but holds ${bytes.length - dataStart} bytes`,
    );
  }
  // Aligned, and its own: the slice() of a Buffer is neither.
  const copy = new Uint8Array(bytes.subarray(dataStart));
  if (byteOrder === ">") reverseElements(copy, Type.BYTES_PER_ELEMENT);
  return { data: new Type(copy.buffer), shape };
}

function isKnown(kind: string | undefined): kind is keyof typeof TYPES {
  return kind !== undefined && Object.hasOwn(TYPES, kind);
}

function reverseElements(bytes: Uint8Array, size: number): void {
  for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

function product(shape: readonly number[]): number {
  return shape.reduce((total, side) => total * side, 1);
}
