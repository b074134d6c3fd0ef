const utf8 = new TextDecoder();
const latin1 = new TextDecoder("latin1");

/** Bytes of a file, and the numbers in them. Beyond their end all throw RangeError. */
export class ByteView {
  readonly #view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  uint8(at = 0): number {
    return this.#view.getUint8(at);
  }

  uint16(at = 0): number {
    return this.#view.getUint16(at, true);
  }

  uint32(at = 0): number {
    return this.#view.getUint32(at, true);
  }

  int32(at = 0): number {
    return this.#view.getInt32(at, true);
  }

  uint64(at = 0): bigint {
    return this.#view.getBigUint64(at, true);
  }

  /** The only numbers that pickles hold the other way round. */
  float64BigEndian(at = 0): number {
    return this.#view.getFloat64(at, false);
  }

  /** As UTF-8. */
  text(start = 0, end = this.length): string {
    return utf8.decode(this.bytes.subarray(start, end));
  }

  latin1(start = 0, end = this.length): string {
    return latin1.decode(this.bytes.subarray(start, end));
  }

  slice(start: number, end = this.length): ByteView {
    return new ByteView(this.bytes.subarray(start, end));
  }
}
