import { FormatError, randomAccess, readNpyHeader, readZipDirectory, readZipEntry } from "@vistazo/files";
import { DoodleError } from "../doodle-error.js";
import { readPickledArrays } from "./pickled-arrays.js";
import type { Stroke3 } from "./stroke3.js";

/** The parts of a sketch-rnn file: the data set's have 70,000, 2,500 and 2,500 drawings. */
export interface SketchRnnFile {
  readonly train: readonly Stroke3[];
  readonly valid: readonly Stroke3[];
  readonly test: readonly Stroke3[];
}

/** In bytes: a file has three entries. */
const LONGEST_DIRECTORY = 2 ** 20;

export interface NpzLimits {
  /** The most bytes that an array may unpack to. Default 512 MiB. */
  readonly maxBytes?: number;
}

/**
 * Read a .npz file of stroke-3 sequences: https://github.com/magenta/magenta/tree/main/magenta/models/sketch_rnn.
 *
 * @throws DoodleError `invalid-file`
 */
export async function readSketchRnn(
  bytes: Uint8Array,
  { maxBytes = 512 * 2 ** 20 }: NpzLimits = {},
): Promise<SketchRnnFile> {
  try {
    const file = randomAccess(bytes);
    const entries = await readZipDirectory(file, LONGEST_DIRECTORY);
    const part = async (name: string): Promise<Stroke3[]> => {
      const entry = entries.get(`${name}.npy`);
      if (!entry) return [];
      const array = await readZipEntry(file, entry, maxBytes);
      const { descr, dataStart } = readNpyHeader(array);
      if (!descr.startsWith("|O"))
        throw new DoodleError("invalid-file", `"${name}" is an array of ${descr}, not of stroke-3 sequences.`);
      return readPickledArrays(array.subarray(dataStart));
    };
    const [train, valid, test] = [await part("train"), await part("valid"), await part("test")];
    if (train.length + valid.length + test.length === 0)
      throw new DoodleError("invalid-file", 'The .npz file has none of the arrays "train", "valid" and "test".');
    return { train, valid, test };
  } catch (cause) {
    if (!(cause instanceof FormatError)) throw cause;
    throw new DoodleError("invalid-file", `The .npz file ${cause.message}.`, { cause });
  }
}
