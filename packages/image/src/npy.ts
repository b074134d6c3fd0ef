import { decodeNpy as decode, encodeNpy as encode, FormatError, type NpyArray } from "@vistazo/files";
import { ImageError } from "./errors.js";

/**
 * A NumPy file (`.npy`, version 1.0) of float32 numbers in row-major order: `np.load` reads it.
 *
 * @throws ImageError `bad-npy` where the shape does not hold the numbers.
 */
export function encodeNpy(data: Float32Array, shape: readonly number[]): Uint8Array {
  return sentence(() => encode(data, shape));
}

/**
 * Reads a NumPy file: versions 1 to 3, integers of up to 32 bits, floats and booleans, either byte order, row-major.
 *
 * @throws ImageError `bad-npy`
 */
export function decodeNpy(bytes: Uint8Array): NpyArray {
  return sentence(() => decode(bytes));
}

function sentence<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    throw new ImageError("bad-npy", `The .npy file ${cause.message}.`, { cause });
  }
}
