import { ByteView } from "./byte-view.js";
import { FormatError } from "./format-error.js";

/** Something whose bytes can be read at given positions, never beyond its end. */
export interface RandomAccess {
  readonly size: number;
  read(offset: number, length: number): Promise<ByteView>;
}

/** Bytes in memory. */
export function randomAccess(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    async read(offset, length) {
      if (offset + length > bytes.length) throw new FormatError("ends too early");
      return new ByteView(bytes.subarray(offset, offset + length));
    },
  };
}

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** How its bytes are packed; `other` are methods that are not read, and what is encrypted. */
  readonly method: "stored" | "deflated" | "other";
  /** Bytes as they lie in the archive. */
  readonly size: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_LENGTH = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_LENGTH = 56;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const ZIP64_EXTRA = 0x0001;
const IN_ZIP64 = 0xffffffff;
const MAX_COMMENT = 0xffff;

export async function isZip(file: RandomAccess): Promise<boolean> {
  return file.size >= END_LENGTH && (await file.read(0, 4)).uint32() === LOCAL_SIGNATURE;
}

/**
 * Lists a zip archive by its central directory; the entries' data is not touched.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @param maxBytes of the directory
 * @throws FormatError
 */
export async function readZipDirectory(file: RandomAccess, maxBytes: number): Promise<ReadonlyMap<string, ZipEntry>> {
  const { count, size, offset } = await findDirectory(file);
  if (size > maxBytes) {
    throw new FormatError(`has a zip directory of ${size} bytes, over the limit of ${maxBytes}`, "limit-exceeded");
  }
  const directory = await file.read(offset, size);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > size || directory.uint32(at) !== CENTRAL_SIGNATURE) {
      throw new FormatError("has a damaged zip directory");
    }
    const nameEnd = at + CENTRAL_LENGTH + directory.uint16(at + 28);
    const extraEnd = nameEnd + directory.uint16(at + 30);
    const end = extraEnd + directory.uint16(at + 32);
    if (end > size) throw new FormatError("has a damaged zip directory");
    const entry = readEntry(directory.slice(at, extraEnd));
    if (entries.has(entry.name)) throw new FormatError(`contains "${entry.name}" twice`);
    entries.set(entry.name, entry);
    at = end;
  }
  return entries;
}

/**
 * Position of an entry's bytes in the archive; they are all inside it.
 *
 * @throws FormatError for one that is compressed
 */
export async function locateStoredEntry(file: RandomAccess, entry: ZipEntry): Promise<number> {
  if (entry.method !== "stored")
    throw new FormatError(`contains "${entry.name}" compressed or encrypted; it must be stored as it is`);
  return locate(file, entry);
}

/**
 * An entry's content, inflated where it is compressed.
 *
 * @param maxBytes that it may unpack to
 * @throws FormatError limit-exceeded, unsupported for another method or one that is encrypted
 */
export async function readZipEntry(file: RandomAccess, entry: ZipEntry, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new FormatError(`contains "${entry.name}" of more than ${maxBytes} bytes, the limit`, "limit-exceeded");
  if (entry.method === "other")
    throw new FormatError(`contains "${entry.name}" encrypted or packed in an unusual way`, "unsupported");
  if (entry.size > maxBytes) throw tooLarge();
  const { bytes } = await file.read(await locate(file, entry), entry.size);
  if (entry.method === "stored") return bytes;
  const inflated = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const piece of inflated) {
      length += piece.length;
      if (length > maxBytes) throw tooLarge();
      pieces.push(piece);
    }
  } catch (cause) {
    throw cause instanceof FormatError ? cause : new FormatError(`contains "${entry.name}" damaged`);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function locate(file: RandomAccess, entry: ZipEntry): Promise<number> {
  const local = await file.read(entry.headerOffset, LOCAL_LENGTH);
  if (local.uint32() !== LOCAL_SIGNATURE) throw new FormatError(`has no entry where "${entry.name}" should be`);
  const start = entry.headerOffset + LOCAL_LENGTH + local.uint16(26) + local.uint16(28);
  if (start + entry.size > file.size) throw new FormatError(`is truncated: "${entry.name}" reaches beyond its end`);
  return start;
}

async function findDirectory(file: RandomAccess): Promise<{ count: number; size: number; offset: number }> {
  const tailStart = Math.max(0, file.size - END_LENGTH - MAX_COMMENT);
  const tail = await file.read(tailStart, file.size - tailStart);
  const end = findEnd(tail);
  if (end === undefined) throw new FormatError("is truncated or no zip archive: its directory is missing");
  const endAt = tailStart + end;
  const found = (await findZip64Directory(file, endAt)) ?? {
    count: tail.uint16(end + 10),
    size: tail.uint32(end + 12),
    offset: tail.uint32(end + 16),
  };
  if (found.offset + found.size > endAt || found.count * CENTRAL_LENGTH > found.size) {
    throw new FormatError("has a zip directory that lies outside the file");
  }
  return found;
}

/** The record lies at the very end, before a comment that may itself contain its signature. */
function findEnd(tail: ByteView): number | undefined {
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    const isEnd = tail.uint32(at) === END_SIGNATURE;
    if (isEnd && at + END_LENGTH + tail.uint16(at + 20) === tail.length) return at;
  }
  return undefined;
}

async function findZip64Directory(file: RandomAccess, endAt: number) {
  if (endAt < END64_LOCATOR_LENGTH) return undefined;
  const locator = await file.read(endAt - END64_LOCATOR_LENGTH, END64_LOCATOR_LENGTH);
  if (locator.uint32() !== END64_LOCATOR_SIGNATURE) return undefined;
  const record = await file.read(readSafeUInt64(locator, 8), END64_LENGTH);
  if (record.uint32() !== END64_SIGNATURE) throw new FormatError("has a damaged zip64 directory");
  return {
    count: readSafeUInt64(record, 32),
    size: readSafeUInt64(record, 40),
    offset: readSafeUInt64(record, 48),
  };
}

/** `header` ends with the entry's extra fields. */
function readEntry(header: ByteView): ZipEntry {
  const encrypted = (header.uint16(8) & 1) === 1;
  const method = header.uint16(10);
  const nameEnd = CENTRAL_LENGTH + header.uint16(28);
  const name = header.text(CENTRAL_LENGTH, nameEnd);
  let compressed = header.uint32(20);
  let uncompressed = header.uint32(24);
  let headerOffset = header.uint32(42);
  const extra = findExtra(header.slice(nameEnd), ZIP64_EXTRA);
  let at = 0;
  // The extra field holds, in this order, only the values that did not fit.
  const next = () => {
    if (!extra || at + 8 > extra.length) throw new FormatError(`has a damaged zip64 record for "${name}"`);
    at += 8;
    return readSafeUInt64(extra, at - 8);
  };
  if (uncompressed === IN_ZIP64) uncompressed = next();
  if (compressed === IN_ZIP64) compressed = next();
  if (headerOffset === IN_ZIP64) headerOffset = next();
  return { name, method: methodOf(method, encrypted, compressed === uncompressed), size: compressed, headerOffset };
}

function methodOf(method: number, encrypted: boolean, asLarge: boolean): ZipEntry["method"] {
  if (encrypted) return "other";
  if (method === 0 && asLarge) return "stored";
  return method === 8 ? "deflated" : "other";
}

function findExtra(extras: ByteView, id: number): ByteView | undefined {
  for (let at = 0; at + 4 <= extras.length; ) {
    const end = at + 4 + extras.uint16(at + 2);
    if (extras.uint16(at) === id && end <= extras.length) return extras.slice(at + 4, end);
    at = end;
  }
  return undefined;
}

function readSafeUInt64(bytes: ByteView, at: number): number {
  const value = bytes.uint64(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new FormatError("has a damaged zip64 directory");
  return Number(value);
}
