import {
  type ByteView,
  FormatError,
  isZip,
  locateStoredEntry,
  type PickleSource,
  readZipDirectory,
  unpickle,
} from "@vistazo/files";
import { BinaryFile } from "./binary-file.js";
import { CheckpointError } from "./error.js";
import type { Limits } from "./options.js";
import { readStateDict, type StorageLocation } from "./state-dict.js";
import type { StoredFile } from "./stored-file.js";
import { DTYPE_BYTES, type TensorTable } from "./tensor.js";
import { isCount, type TorchStorage, TorchWorld } from "./torch-world.js";

/** First object of a file in the format before PyTorch 1.6. */
const LEGACY_MAGIC = 0x1950a86a20f9469cfc6cn;
const LEGACY_PROTOCOL = 1001;

/** Bytes read at first where a pickle's length is not known beforehand. */
const WINDOW = 256 * 1024;
const MAX_LINE = 4096;

/**
 * Reads the table of a file that `torch.save` wrote, in the zip format or the one before PyTorch 1.6. Its pickle is
 * interpreted by rules of our own: only what a state dict needs is understood, and nothing is ever run.
 *
 * @throws CheckpointError invalid-pickle, unsafe-pickle, unsupported-dtype, limit-exceeded, file-not-found
 */
export function readPyTorchTable(path: StoredFile, limits: Limits): Promise<TensorTable> {
  return BinaryFile.use(path, "invalid-pickle", async (file) => {
    try {
      return await ((await isZip(file)) ? readZipFormat(file, limits) : readLegacyFormat(file, limits));
    } catch (cause) {
      if (cause instanceof FormatError)
        throw file.error(cause.message, cause.code === "limit-exceeded" ? "limit-exceeded" : "invalid-pickle");
      throw cause;
    }
  });
}

/** A zip of `<folder>/data.pkl` and, for each storage, `<folder>/data/<key>`. */
async function readZipFormat(file: BinaryFile, limits: Limits): Promise<TensorTable> {
  const entries = await readZipDirectory(file, limits.maxPickleBytes);
  const pickles = [...entries.keys()].filter((name) => /^[^/]+\/data\.pkl$/.test(name));
  if (pickles.length !== 1)
    throw file.error("is a zip archive, but not one that torch.save wrote: data.pkl is missing");
  const folder = pickles[0].slice(0, -"data.pkl".length);
  if (entries.has(`${folder}constants.pkl`)) {
    throw file.error("is a TorchScript program; a state dict saved by torch.save was expected");
  }
  const byteOrder = entries.get(`${folder}byteorder`);
  if (byteOrder) {
    const order = await file.read(await locateStoredEntry(file, byteOrder), Math.min(byteOrder.size, 8));
    if (order.text() !== "little") throw file.error("was written on a big-endian machine, which is not supported");
  }

  const pickle = entries.get(pickles[0])!;
  const start = await locateStoredEntry(file, pickle);
  const world = new TorchWorld(file.name);
  const bytes = await file.read(start, Math.min(pickle.size, limits.maxPickleBytes));
  const root = unpickle(new PickleBytes(file, bytes, pickle.size, limits.maxPickleBytes), world);

  const locations = new Map<string, StorageLocation>();
  const locate = async (storage: TorchStorage): Promise<StorageLocation> => {
    const known = locations.get(storage.key);
    if (known) return known;
    const entry = entries.get(`${folder}data/${storage.key}`);
    if (!entry) throw file.error(`lacks storage "${storage.key}"`);
    const length = storage.elements * DTYPE_BYTES[storage.dtype];
    const location = { offset: await locateStoredEntry(file, entry), length };
    if (location.length > entry.size) throw file.error(`has storage "${storage.key}" shorter than its tensors`);
    locations.set(storage.key, location);
    return location;
  };
  return readStateDict(file, root, locate, limits);
}

/** Five pickles (magic number, protocol, system, state dict, keys of the storages), then the storages. */
async function readLegacyFormat(file: BinaryFile, limits: Limits): Promise<TensorTable> {
  const { root, keys, world, end } = await readLegacyPickles(file, limits);
  if (!Array.isArray(keys)) throw file.error("has no list of storages");

  const locations = new Map<string, StorageLocation>();
  let at = end;
  for (const key of keys) {
    const storage = typeof key === "string" ? world.storages.get(key) : undefined;
    if (!storage) throw file.error("lists a storage that no tensor has");
    const elements = Number((await file.read(at, 8)).uint64());
    if (!isCount(elements) || elements !== storage.elements) {
      throw file.error(`is damaged: storage "${storage.key}" has another size than announced`);
    }
    const location = { offset: at + 8, length: elements * DTYPE_BYTES[storage.dtype] };
    at = location.offset + location.length;
    if (at > file.size) throw file.error(`is truncated: storage "${storage.key}" reaches beyond its end`);
    locations.set(storage.key, location);
  }
  const locate = async (storage: TorchStorage): Promise<StorageLocation> => {
    const location = locations.get(storage.key);
    if (!location) throw file.error(`lacks storage "${storage.key}"`);
    return location;
  };
  return readStateDict(file, root, locate, limits);
}

/** How long the pickles are is not known beforehand: where what was read of the file ends too early, twice as much is read. */
async function readLegacyPickles(file: BinaryFile, { maxPickleBytes }: Limits) {
  const longest = Math.min(file.size, maxPickleBytes);
  for (let length = Math.min(WINDOW, longest); ; length = Math.min(2 * length, longest)) {
    const source = new PickleBytes(file, await file.read(0, length), file.size, maxPickleBytes);
    try {
      const world = new TorchWorld(file.name);
      if (!startsWithMagic(source, world)) {
        throw file.error("is no file that torch.save wrote, or is damaged at its beginning");
      }
      if (unpickle(source, world) !== LEGACY_PROTOCOL) throw file.error("has an unknown protocol version");
      unpickle(source, world);
      const root = unpickle(source, world);
      const keys = unpickle(source, world);
      return { root, keys, world, end: source.position };
    } catch (error) {
      if (!(error instanceof MoreNeeded)) throw error;
    }
  }
}

function startsWithMagic(source: PickleSource, world: TorchWorld): boolean {
  try {
    return unpickle(source, world) === LEGACY_MAGIC;
  } catch (error) {
    if (error instanceof MoreNeeded) throw error;
    // A pickle that asks for code is told so, even where PyTorch did not write it.
    if (error instanceof CheckpointError && error.code === "unsafe-pickle") throw error;
    return false;
  }
}

/** The file goes on where what was read of it ends. */
class MoreNeeded extends Error {}

/** Pickles at the beginning of a stretch of a file, of which some bytes are in memory. */
class PickleBytes implements PickleSource {
  #at = 0;

  /** @param end of the stretch, in bytes from its beginning. */
  constructor(
    private readonly file: BinaryFile,
    private readonly view: ByteView,
    private readonly end: number,
    private readonly maxBytes: number,
  ) {}

  /** Of the next byte, in the stretch. */
  get position(): number {
    return this.#at;
  }

  take(length: number): ByteView {
    this.#need(length);
    this.#at += length;
    return this.view.slice(this.#at - length, this.#at);
  }

  takeByte(): number {
    this.#need(1);
    return this.view.bytes[this.#at++];
  }

  takeLine(): string {
    const { bytes } = this.view;
    const line = bytes.subarray(this.#at, this.#at + MAX_LINE).indexOf(0x0a);
    if (line < 0) {
      this.#need(Math.min(MAX_LINE, this.end - this.#at));
      throw new FormatError("is damaged: a name does not end");
    }
    const text = this.view.text(this.#at, this.#at + line);
    this.#at += line + 1;
    return text;
  }

  #need(length: number): void {
    const end = this.#at + length;
    if (end <= this.view.length) return;
    if (end > this.end) throw new FormatError("is truncated: its pickle has no end");
    if (end > this.maxBytes) {
      throw this.file.error(`has a pickle longer than the limit of ${this.maxBytes} bytes`, "limit-exceeded");
    }
    throw new MoreNeeded();
  }
}
