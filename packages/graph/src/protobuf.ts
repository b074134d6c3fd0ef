/**
 * A writer of protocol buffer messages: varints, fixed 32-bit floats and length-delimited fields, which is all that ONNX
 * models need. See https://protobuf.dev/programming-guides/encoding/.
 */
export class ProtobufWriter {
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  /** An int32, int64, bool or enum field. */
  integer(field: number, value: number | bigint): this {
    return this.#push(varint((field << 3) | 0), varint(value));
  }

  /** A float field. */
  float(field: number, value: number): this {
    return this.#push(varint((field << 3) | 5), new Uint8Array(new Float32Array([value]).buffer));
  }

  /** A packed repeated float field. */
  floats(field: number, values: readonly number[]): this {
    return this.bytes(field, new Uint8Array(Float32Array.from(values).buffer));
  }

  /** A packed repeated int64 field. */
  integers(field: number, values: readonly number[]): this {
    const packed = new ProtobufWriter();
    for (const value of values) packed.#push(varint(value));
    return this.message(field, packed);
  }

  /** A string field. */
  string(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }

  /** A bytes field. The bytes are not copied before `finish`. */
  bytes(field: number, value: Uint8Array): this {
    return this.#push(varint((field << 3) | 2), varint(value.byteLength), value);
  }

  /** An embedded message. */
  message(field: number, value: ProtobufWriter): this {
    this.#push(varint((field << 3) | 2), varint(value.#length));
    for (const chunk of value.#chunks) this.#push(chunk);
    return this;
  }

  /** The message so far, in one array. */
  finish(): Uint8Array {
    const out = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      out.set(chunk, at);
      at += chunk.byteLength;
    }
    return out;
  }

  #push(...chunks: Uint8Array[]): this {
    for (const chunk of chunks) {
      this.#chunks.push(chunk);
      this.#length += chunk.byteLength;
    }
    return this;
  }
}

function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
