import { FormatError, type NpyHeader, readNpyHeader, writeNpyHeader } from "@vistazo/files";
import { DoodleError } from "../doodle-error.js";

/** Side of the data set's bitmaps, in pixels. */
export const bitmapSide = 28;

const area = bitmapSide ** 2;

/**
 * The bitmaps of a .npy file of the data set: 28x28 grey pixels each, 0 the background.
 *
 * @returns [drawings, 784], a view of the bytes.
 * @throws DoodleError `invalid-file`
 */
export function readBitmaps(bytes: Uint8Array): Uint8Array {
  const { descr, fortranOrder, shape, dataStart } = readHeader(bytes);
  if (descr !== "|u1" || fortranOrder || shape.length !== 2 || shape[1] !== area)
    throw new DoodleError(
      "invalid-file",
      `The array is ${descr} of shape [${shape}]; bitmaps are |u1 of shape [drawings, ${area}].`,
    );
  const length = shape[0] * area;
  if (bytes.length < dataStart + length)
    throw new DoodleError(
      "invalid-file",
      `The file has ${Math.floor((bytes.length - dataStart) / area)} of the ${shape[0]} bitmaps it announces.`,
    );
  return bytes.subarray(dataStart, dataStart + length);
}

/** A .npy file of bitmaps, [drawings, 784]. */
export function writeBitmaps(bitmaps: Uint8Array): Uint8Array {
  const header = writeNpyHeader("|u1", [bitmaps.length / area, area]);
  const bytes = new Uint8Array(header.length + bitmaps.length);
  bytes.set(header);
  bytes.set(bitmaps, header.length);
  return bytes;
}

function readHeader(bytes: Uint8Array): NpyHeader {
  try {
    return readNpyHeader(bytes);
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    throw new DoodleError("invalid-file", `The .npy file ${cause.message}.`, { cause });
  }
}
