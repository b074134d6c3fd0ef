import { DoodleError } from "../doodle-error.js";

/** The header of a .npy file, and where its data begins. */
export interface NpyHeader {
  /** NumPy's type: "|u1", "<i2", "|O" … */
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** In bytes. */
  readonly dataStart: number;
}

const magic = "\u0093NUMPY";

/**
 * Read the header of a .npy file, versions 1 to 3: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html.
 *
 * @throws DoodleError `invalid-file`
 */
export function readNpyHeader(bytes: Uint8Array): NpyHeader {
  if (bytes.length < 12 || String.fromCharCode(...bytes.subarray(0, 6)) !== magic)
    throw new DoodleError("invalid-file", "This is not a .npy file: it does not begin with NumPy's mark.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, length] = bytes[6] === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  const text = new TextDecoder("latin1").decode(bytes.subarray(start, start + length));
  const descr = /'descr':\s*'([^']+)'/.exec(text)?.[1];
  const order = /'fortran_order':\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape':\s*\(([\d,\sL]*)\)/.exec(text)?.[1];
  if (start + length > bytes.length || !descr || !order || shape === undefined)
    throw new DoodleError("invalid-file", "The header of the .npy file is damaged.");
  const sizes = shape
    .split(",")
    .map((size) => size.trim())
    .filter((size) => size !== "");
  return {
    descr,
    fortranOrder: order === "True",
    shape: sizes.map((size) => Number.parseInt(size, 10)),
    dataStart: start + length,
  };
}

/** The header of a .npy file of version 1.0, to be followed by the elements in row-major order. */
export function writeNpyHeader(descr: string, shape: readonly number[]): Uint8Array {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${sizes}), }`;
  // Data begins at a multiple of 64 bytes; the header ends with a new line.
  const length = Math.ceil((10 + text.length + 1) / 64) * 64 - 10;
  const header = `${magic}\u0001\u0000${String.fromCharCode(length & 255, length >> 8)}${text.padEnd(length - 1)}\n`;
  return Uint8Array.from(header, (character) => character.charCodeAt(0));
}
