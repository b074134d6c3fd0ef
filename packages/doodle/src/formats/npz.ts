import { DoodleError } from "../doodle-error.js";
import { readNpyHeader } from "./npy.js";
import { readPickledArrays } from "./pickled-arrays.js";
import type { Stroke3 } from "./stroke3.js";

/** The parts of a sketch-rnn file: the data set's have 70,000, 2,500 and 2,500 drawings. */
export interface SketchRnnFile {
  readonly train: readonly Stroke3[];
  readonly valid: readonly Stroke3[];
  readonly test: readonly Stroke3[];
}

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
  const part = async (name: string): Promise<Stroke3[]> => {
    const entry = entries(bytes).get(`${name}.npy`);
    if (!entry) return [];
    const array = await unpack(entry, maxBytes);
    const { descr, dataStart } = readNpyHeader(array);
    if (!descr.startsWith("|O"))
      throw new DoodleError("invalid-file", `"${name}" is an array of ${descr}, not of stroke-3 sequences.`);
    return readPickledArrays(array.subarray(dataStart));
  };
  const [train, valid, test] = [await part("train"), await part("valid"), await part("test")];
  if (train.length + valid.length + test.length === 0)
    throw new DoodleError("invalid-file", 'The .npz file has none of the arrays "train", "valid" and "test".');
  return { train, valid, test };
}

interface ZipEntry {
  readonly method: number;
  readonly data: Uint8Array;
}

/** The entries of a zip file by name, found through its central directory: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT. */
function entries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
    const found = new Map<string, ZipEntry>();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError();
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const size = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + size > bytes.length) throw new RangeError();
      found.set(name, { method: view.getUint16(at + 10, true), data: bytes.subarray(start, start + size) });
      at += 46 + nameLength + extra + comment;
    }
    return found;
  } catch (cause) {
    throw new DoodleError("invalid-file", "The .npz file is damaged or was not copied whole.", { cause });
  }
}

async function unpack({ method, data }: ZipEntry, maxBytes: number): Promise<Uint8Array> {
  if (method === 0) return data;
  if (method !== 8)
    throw new DoodleError(
      "invalid-file",
      `The .npz file is packed by method ${method}; stored and deflated ones are read.`,
    );
  const inflated = new Blob([data.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (const reader = inflated.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > maxBytes) {
        await reader.cancel();
        throw new DoodleError(
          "invalid-file",
          `The .npz file unpacks to more than ${maxBytes} bytes; raise maxBytes if that is meant.`,
        );
      }
      parts.push(value);
    }
  } catch (cause) {
    if (cause instanceof DoodleError) throw cause;
    throw new DoodleError("invalid-file", "The .npz file is damaged or was not copied whole.", { cause });
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
