/** A value of a TIFF directory: where its bytes lie. */
interface TiffEntry {
  readonly type: number;
  readonly count: number;
  readonly offset: number;
  /** Where the directory speaks of it: tag, type, count, then the value or its place. */
  readonly entry: number;
}

const SHORT = 3;

/** Of one tag, that are read. What is asked for here has few. */
const MOST_NUMBERS = 1024;

/** Bytes of a value of each type that is read, as in Pillow. */
const TYPE_BYTES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
};

/**
 * The first directory of a TIFF file, of a BigTIFF, or of EXIF data, which are a TIFF file without pixels.
 * What it points to outside the bytes is left out, and so is all that follows it, as in Pillow.
 * Source: TIFF 6.0; Pillow's `ImageFileDirectory_v2`.
 */
export class TiffDirectory {
  readonly littleEndian: boolean;
  readonly #big: boolean;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<number, TiffEntry>;

  private constructor(view: DataView, littleEndian: boolean, big: boolean) {
    this.#view = view;
    this.littleEndian = littleEndian;
    this.#big = big;
    this.#entries = readEntries(view, littleEndian, big);
  }

  /** Undefined where the bytes do not begin as TIFF does, or as BigTIFF does where that is allowed. */
  static read(bytes: Uint8Array, bigToo = true): TiffDirectory | undefined {
    const order = String.fromCharCode(...bytes.subarray(0, 4));
    const plain = ["II*\0", "MM\0*", "II\0*", "MM*\0"].includes(order);
    if (!plain && !(bigToo && ["II+\0", "MM\0+"].includes(order))) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new TiffDirectory(view, order.startsWith("II"), order.includes("+"));
  }

  has(tag: number): boolean {
    return this.#entries.has(tag);
  }

  /** Whole numbers, fractions and floats as numbers; undefined without the tag, or where it holds text or bytes. */
  numbers(tag: number): readonly number[] | undefined {
    const entry = this.#entries.get(tag);
    if (!entry || [1, 2, 7].includes(entry.type)) return undefined;
    const size = TYPE_BYTES[entry.type];
    return Array.from({ length: Math.min(entry.count, MOST_NUMBERS) }, (_, i) =>
      this.#number(entry.type, entry.offset + i * size),
    );
  }

  /** The bytes of a tag; undefined without it. */
  bytes(tag: number): Uint8Array | undefined {
    const entry = this.#entries.get(tag);
    if (!entry) return undefined;
    const { buffer, byteOffset } = this.#view;
    return new Uint8Array(buffer, byteOffset + entry.offset, entry.count * TYPE_BYTES[entry.type]);
  }

  /** Writes another first value of a tag, up to 65,535, into the bytes; a tag of another type becomes a SHORT. */
  rewrite(tag: number, value: number): void {
    const found = this.#entries.get(tag);
    if (!found) return;
    const { entry, offset, type } = found;
    if (type === SHORT) {
      this.#view.setUint16(offset, value, this.littleEndian);
      return;
    }
    this.#view.setUint16(entry + 2, SHORT, this.littleEndian);
    if (this.#big) this.#view.setBigUint64(entry + 4, 1n, this.littleEndian);
    else this.#view.setUint32(entry + 4, 1, this.littleEndian);
    this.#view.setUint16(entry + (this.#big ? 12 : 8), value, this.littleEndian);
  }

  #number(type: number, at: number): number {
    const view = this.#view;
    const little = this.littleEndian;
    switch (type) {
      case SHORT:
        return view.getUint16(at, little);
      case 5:
        return view.getUint32(at, little) / view.getUint32(at + 4, little);
      case 6:
        return view.getInt8(at);
      case 8:
        return view.getInt16(at, little);
      case 9:
        return view.getInt32(at, little);
      case 10:
        return view.getInt32(at, little) / view.getInt32(at + 4, little);
      case 11:
        return view.getFloat32(at, little);
      case 12:
        return view.getFloat64(at, little);
      case 16:
        return Number(view.getBigUint64(at, little));
      default:
        return view.getUint32(at, little);
    }
  }
}

function readEntries(view: DataView, little: boolean, big: boolean): Map<number, TiffEntry> {
  const entries = new Map<number, TiffEntry>();
  const wide = (at: number) => (big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little));
  const inline = big ? 8 : 4;
  try {
    const start = wide(inline);
    const count = big ? wide(start) : view.getUint16(start, little);
    let at = start + (big ? 8 : 2);
    for (let i = 0; i < count; i++, at += big ? 20 : 12) {
      const tag = view.getUint16(at, little);
      const type = view.getUint16(at + 2, little);
      const length = wide(at + 4);
      const value = at + 4 + inline;
      // The last bytes of an entry that is cut short are read too, and end the directory.
      view.getUint8(value + inline - 1);
      const size = TYPE_BYTES[type];
      if (size === undefined || length === 0) continue;
      const offset = length * size > inline ? wide(value) : value;
      if (offset + length * size > view.byteLength) break;
      entries.set(tag, { type, count: length, offset, entry: at });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return entries;
}
