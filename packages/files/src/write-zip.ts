import { crc32 } from "#crc32";

/** A file to be put into a zip: its path there and its bytes. */
export interface WrittenEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

interface Written {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

const largest = 0xffff_ffff;
/** Sizes follow the content; names are UTF-8. */
const flags = 0x0808;
/** 1 January 1980: the same files make the same zip. */
const date = 0x21;

/**
 * Files as a zip, uncompressed, written while they are read (APPNOTE 6.3.10, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT):
 * sizes stand behind each file, and beyond 4 GB or 65,535 files the directory is one of Zip64.
 *
 * @throws RangeError for a file of 4 GB or more
 */
export async function* writeZip(entries: AsyncIterable<WrittenEntry>): AsyncGenerator<Uint8Array> {
  const directory: Written[] = [];
  let offset = 0;
  const count = (bytes: Uint8Array) => {
    offset += bytes.length;
    return bytes;
  };
  for await (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const begin = offset;
    yield count(
      record(0x04034b50, [2, 20, 2, flags, 2, 0, 2, 0, 2, date, 4, 0, 4, 0, 4, 0, 2, name.length, 2, 0], name),
    );
    let crc = 0;
    let size = 0;
    for await (const piece of entry.content) {
      crc = crc32(piece, crc);
      size += piece.length;
      if (size >= largest) throw new RangeError(`${entry.name} is too large for this zip: 4 GB and more do not fit.`);
      yield count(piece);
    }
    yield count(record(0x08074b50, [4, crc, 4, size, 4, size]));
    directory.push({ name, crc, size, offset: begin });
  }
  const start = offset;
  for (const { name, crc, size, offset: begin } of directory) {
    const far = begin >= largest;
    const extra = far ? record(null, [2, 1, 2, 8, 8, begin]) : new Uint8Array(0);
    yield count(
      record(
        0x02014b50,
        [
          ...[2, 45, 2, far ? 45 : 20, 2, flags, 2, 0, 2, 0, 2, date, 4, crc, 4, size, 4, size, 2, name.length],
          ...[2, extra.length, 2, 0, 2, 0, 2, 0, 4, 0, 4, far ? largest : begin],
        ],
        name,
        extra,
      ),
    );
  }
  const length = offset - start;
  const many = directory.length;
  if (start >= largest || many >= 0xffff) {
    const place = offset;
    yield record(0x06064b50, [8, 44, 2, 45, 2, 45, 4, 0, 4, 0, 8, many, 8, many, 8, length, 8, start]);
    yield record(0x07064b50, [4, 0, 8, place, 4, 1]);
  }
  const short = Math.min(many, 0xffff);
  yield record(0x06054b50, [2, 0, 2, 0, 2, short, 2, short, 4, length, 4, Math.min(start, largest), 2, 0]);
}

/** A signature, numbers as pairs of their length in bytes and their value, little-endian, and what follows. */
function record(signature: number | null, numbers: readonly number[], ...rest: readonly Uint8Array[]): Uint8Array {
  const fields = signature === null ? numbers : [4, signature, ...numbers];
  const bytes: number[] = [];
  for (let i = 0; i < fields.length; i += 2) {
    let value = fields[i + 1];
    for (let left = fields[i]; left > 0; left--) {
      bytes.push(value % 256);
      value = Math.floor(value / 256);
    }
  }
  for (const piece of rest) bytes.push(...piece);
  return Uint8Array.from(bytes);
}
