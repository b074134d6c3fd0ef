type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A typed array that grows as values are pushed: what a list of unknown length is read into. */
export class Growable<T extends Numbers> {
  /** The storage, longer than what is in use. */
  data: T;
  length = 0;
  readonly #allocate: (length: number) => T;

  constructor(allocate: (length: number) => T, capacity = 256) {
    this.#allocate = allocate;
    this.data = allocate(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(1);
    this.data[this.length++] = value;
  }

  /** Makes room for `count` more values; `data` may be another array afterwards. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.data.length) return;
    const grown = this.#allocate(Math.max(needed, Math.ceil(this.data.length * 1.5)));
    grown.set(this.data.subarray(0, this.length) as never);
    this.data = grown;
  }

  /** A copy of the values: for one that is filled again. */
  toArray(): T {
    return this.data.slice(0, this.length) as T;
  }

  /** The values without copying them, once no more come: a column of a large file is not held twice. */
  finish(): T {
    return this.data.subarray(0, this.length) as T;
  }
}

export const growableFloat64 = (): Growable<Float64Array> => new Growable((length) => new Float64Array(length));
export const growableInt32 = (): Growable<Int32Array> => new Growable((length) => new Int32Array(length));
export const growableUint32 = (): Growable<Uint32Array> => new Growable((length) => new Uint32Array(length));
export const growableUint8 = (): Growable<Uint8Array> => new Growable((length) => new Uint8Array(length));
