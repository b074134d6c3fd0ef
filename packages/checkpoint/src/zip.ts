import type { BinaryFile } from "./binary-file.js";
import type { ByteView } from "./byte-view.js";

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
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

export async function isZip(file: BinaryFile): Promise<boolean> {
  return file.size >= END_LENGTH && (await file.read(0, 4)).uint32() === LOCAL_SIGNATURE;
}

/**
 * Lists a zip archive by its central directory; the entries' data is not touched.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function readZipDirectory(file: BinaryFile, maxBytes: number): Promise<ReadonlyMap<string, ZipEntry>> {
  const { count, size, offset } = await findDirectory(file);
  if (size > maxBytes) {
    throw file.error(`has a zip directory of ${size} bytes, over the limit of ${maxBytes}`, "limit-exceeded");
  }
  const directory = await file.read(offset, size);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_LENGTH > size || directory.uint32(at) !== CENTRAL_SIGNATURE) {
      throw file.error("has a damaged zip directory");
    }
    const nameEnd = at + CENTRAL_LENGTH + directory.uint16(at + 28);
    const extraEnd = nameEnd + directory.uint16(at + 30);
    const end = extraEnd + directory.uint16(at + 32);
    if (end > size) throw file.error("has a damaged zip directory");
    const entry = readEntry(file, directory.slice(at, extraEnd));
    if (entries.has(entry.name)) throw file.error(`contains "${entry.name}" twice`);
    entries.set(entry.name, entry);
    at = end;
  }
  return entries;
}

/** Position of an entry's bytes in the archive; they are all inside it. */
export async function locateStoredEntry(file: BinaryFile, entry: ZipEntry): Promise<number> {
  if (!entry.stored) throw file.error(`contains "${entry.name}" compressed or encrypted, and PyTorch stores plainly`);
  const local = await file.read(entry.headerOffset, LOCAL_LENGTH);
  if (local.uint32() !== LOCAL_SIGNATURE) throw file.error(`has no entry where "${entry.name}" should be`);
  const start = entry.headerOffset + LOCAL_LENGTH + local.uint16(26) + local.uint16(28);
  if (start + entry.size > file.size) throw file.error(`is truncated: "${entry.name}" reaches beyond its end`);
  return start;
}

async function findDirectory(file: BinaryFile): Promise<{ count: number; size: number; offset: number }> {
  const tailStart = Math.max(0, file.size - END_LENGTH - MAX_COMMENT);
  const tail = await file.read(tailStart, file.size - tailStart);
  const end = findEnd(tail);
  if (end === undefined) throw file.error("is truncated or no zip archive: its directory is missing");
  const endAt = tailStart + end;
  const found = (await findZip64Directory(file, endAt)) ?? {
    count: tail.uint16(end + 10),
    size: tail.uint32(end + 12),
    offset: tail.uint32(end + 16),
  };
  if (found.offset + found.size > endAt || found.count * CENTRAL_LENGTH > found.size) {
    throw file.error("has a zip directory that lies outside the file");
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

async function findZip64Directory(file: BinaryFile, endAt: number) {
  if (endAt < END64_LOCATOR_LENGTH) return undefined;
  const locator = await file.read(endAt - END64_LOCATOR_LENGTH, END64_LOCATOR_LENGTH);
  if (locator.uint32() !== END64_LOCATOR_SIGNATURE) return undefined;
  const record = await file.read(readSafeUInt64(file, locator, 8), END64_LENGTH);
  if (record.uint32() !== END64_SIGNATURE) throw file.error("has a damaged zip64 directory");
  return {
    count: readSafeUInt64(file, record, 32),
    size: readSafeUInt64(file, record, 40),
    offset: readSafeUInt64(file, record, 48),
  };
}

/** `header` ends with the entry's extra fields. */
function readEntry(file: BinaryFile, header: ByteView): ZipEntry {
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
    if (!extra || at + 8 > extra.length) throw file.error(`has a damaged zip64 record for "${name}"`);
    at += 8;
    return readSafeUInt64(file, extra, at - 8);
  };
  if (uncompressed === IN_ZIP64) uncompressed = next();
  if (compressed === IN_ZIP64) compressed = next();
  if (headerOffset === IN_ZIP64) headerOffset = next();
  const stored = method === 0 && !encrypted && compressed === uncompressed;
  return { name, stored, size: compressed, headerOffset };
}

function findExtra(extras: ByteView, id: number): ByteView | undefined {
  for (let at = 0; at + 4 <= extras.length; ) {
    const end = at + 4 + extras.uint16(at + 2);
    if (extras.uint16(at) === id && end <= extras.length) return extras.slice(at + 4, end);
    at = end;
  }
  return undefined;
}

function readSafeUInt64(file: BinaryFile, bytes: ByteView, at: number): number {
  const value = bytes.uint64(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw file.error("has a damaged zip64 directory");
  return Number(value);
}
