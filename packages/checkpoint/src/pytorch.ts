import { BinaryFile } from "./binary-file.js";
import { CheckpointError } from "./error.js";
import type { Limits } from "./options.js";
import { PickleError, type PickleSource, unpickle } from "./pickle.js";
import { readStateDict, type StorageLocation } from "./state-dict.js";
import { DTYPE_BYTES, type TensorTable } from "./tensor.js";
import { isCount, type TorchStorage, TorchWorld } from "./torch-world.js";
import { isZip, locateStoredEntry, readZipDirectory } from "./zip.js";

/** First object of a file in the format before PyTorch 1.6. */
const LEGACY_MAGIC = 0x1950a86a20f9469cfc6cn;
const LEGACY_PROTOCOL = 1001;

/** Bytes read at a time where a pickle's length is not known beforehand. */
const WINDOW = 256 * 1024;
const MAX_LINE = 4096;

/**
 * Reads the table of a file that `torch.save` wrote, in the zip format or the one before PyTorch 1.6. Its pickle is
 * interpreted by rules of our own: only what a state dict needs is understood, and nothing is ever run.
 *
 * @throws CheckpointError invalid-pickle, unsafe-pickle, unsupported-dtype, limit-exceeded, file-not-found
 */
export function readPyTorchTable(path: string, limits: Limits): TensorTable {
  return BinaryFile.use(path, "invalid-pickle", (file) => {
    try {
      return isZip(file) ? readZipFormat(file, limits) : readLegacyFormat(file, limits);
    } catch (cause) {
      if (cause instanceof PickleError) throw file.error(cause.message);
      throw cause;
    }
  });
}

/** A zip of `<folder>/data.pkl` and, for each storage, `<folder>/data/<key>`. */
function readZipFormat(file: BinaryFile, limits: Limits): TensorTable {
  const entries = readZipDirectory(file, limits.maxPickleBytes);
  const pickles = [...entries.keys()].filter((name) => /^[^/]+\/data\.pkl$/.test(name));
  if (pickles.length !== 1)
    throw file.error("is a zip archive, but not one that torch.save wrote: data.pkl is missing");
  const folder = pickles[0].slice(0, -"data.pkl".length);
  if (entries.has(`${folder}constants.pkl`)) {
    throw file.error("is a TorchScript program; a state dict saved by torch.save was expected");
  }
  const byteOrder = entries.get(`${folder}byteorder`);
  if (byteOrder && file.read(locateStoredEntry(file, byteOrder), Math.min(byteOrder.size, 8)).toString() !== "little") {
    throw file.error("was written on a big-endian machine, which is not supported");
  }

  const pickle = entries.get(pickles[0])!;
  const start = locateStoredEntry(file, pickle);
  const world = new TorchWorld(file.name);
  const root = unpickle(new FilePickle(file, start, start + pickle.size, limits.maxPickleBytes), world);

  const locations = new Map<string, StorageLocation>();
  const locate = (storage: TorchStorage): StorageLocation => {
    const known = locations.get(storage.key);
    if (known) return known;
    const entry = entries.get(`${folder}data/${storage.key}`);
    if (!entry) throw file.error(`lacks storage "${storage.key}"`);
    const location = { offset: locateStoredEntry(file, entry), length: storage.elements * DTYPE_BYTES[storage.dtype] };
    if (location.length > entry.size) throw file.error(`has storage "${storage.key}" shorter than its tensors`);
    locations.set(storage.key, location);
    return location;
  };
  return readStateDict(file, root, locate, limits);
}

/** Five pickles (magic number, protocol, system, state dict, keys of the storages), then the storages. */
function readLegacyFormat(file: BinaryFile, limits: Limits): TensorTable {
  const source = new FilePickle(file, 0, file.size, limits.maxPickleBytes);
  const world = new TorchWorld(file.name);
  if (!startsWithMagic(source, world)) {
    throw file.error("is no file that torch.save wrote, or is damaged at its beginning");
  }
  if (unpickle(source, world) !== LEGACY_PROTOCOL) throw file.error("has an unknown protocol version");
  unpickle(source, world);
  const root = unpickle(source, world);
  const keys = unpickle(source, world);
  if (!Array.isArray(keys)) throw file.error("has no list of storages");

  const locations = new Map<string, StorageLocation>();
  let at = source.position;
  for (const key of keys) {
    const storage = typeof key === "string" ? world.storages.get(key) : undefined;
    if (!storage) throw file.error("lists a storage that no tensor has");
    const elements = Number(file.read(at, 8).readBigUInt64LE());
    if (!isCount(elements) || elements !== storage.elements) {
      throw file.error(`is damaged: storage "${storage.key}" has another size than announced`);
    }
    const location = { offset: at + 8, length: elements * DTYPE_BYTES[storage.dtype] };
    at = location.offset + location.length;
    if (at > file.size) throw file.error(`is truncated: storage "${storage.key}" reaches beyond its end`);
    locations.set(storage.key, location);
  }
  const locate = (storage: TorchStorage): StorageLocation => {
    const location = locations.get(storage.key);
    if (!location) throw file.error(`lacks storage "${storage.key}"`);
    return location;
  };
  return readStateDict(file, root, locate, limits);
}

function startsWithMagic(source: PickleSource, world: TorchWorld): boolean {
  try {
    return unpickle(source, world) === LEGACY_MAGIC;
  } catch (error) {
    // A pickle that asks for code is told so, even where PyTorch did not write it.
    if (error instanceof CheckpointError && error.code === "unsafe-pickle") throw error;
    return false;
  }
}

/** Pickles in a stretch of a file, read a window at a time. */
class FilePickle implements PickleSource {
  readonly #file: BinaryFile;
  readonly #start: number;
  readonly #end: number;
  readonly #maxBytes: number;
  #window: Buffer = Buffer.alloc(0);
  #windowStart: number;
  #at = 0;

  constructor(file: BinaryFile, start: number, end: number, maxBytes: number) {
    this.#file = file;
    this.#start = start;
    this.#windowStart = start;
    this.#end = end;
    this.#maxBytes = maxBytes;
  }

  /** Of the next byte, in the file. */
  get position(): number {
    return this.#windowStart + this.#at;
  }

  take(length: number): Buffer {
    this.#need(length);
    const bytes = this.#window.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  takeLine(): string {
    const available = Math.min(MAX_LINE, this.#end - this.position);
    this.#need(available);
    const line = this.#window.indexOf(0x0a, this.#at);
    if (line < 0 || line - this.#at >= available) throw new PickleError("is damaged: a name does not end");
    const text = this.#window.toString("utf8", this.#at, line);
    this.#at = line + 1;
    return text;
  }

  #need(length: number): void {
    if (this.#at + length <= this.#window.length) return;
    const position = this.position;
    if (position + length > this.#end) throw new PickleError("is truncated: its pickle has no end");
    if (position + length - this.#start > this.#maxBytes) {
      throw this.#file.error(`has a pickle longer than the limit of ${this.#maxBytes} bytes`, "limit-exceeded");
    }
    this.#window = this.#file.read(position, Math.min(Math.max(length, WINDOW), this.#end - position));
    this.#windowStart = position;
    this.#at = 0;
  }
}
