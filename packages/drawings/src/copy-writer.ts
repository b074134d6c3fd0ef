/** Binary rows as PostgreSQL copies them in: https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.4. */
export class CopyWriter {
  #buffer = Buffer.allocUnsafe(1 << 20);
  #length = 0;

  constructor(private readonly columns: number) {
    this.#room(19);
    this.#length += this.#buffer.write("PGCOPY\n\u00ff\r\n\0", 0, "latin1");
    this.#buffer.fill(0, this.#length, this.#length + 8);
    this.#length += 8;
  }

  row(): this {
    this.#room(2);
    this.#length = this.#buffer.writeInt16BE(this.columns, this.#length);
    return this;
  }

  bigint(value: bigint): this {
    this.#room(12);
    this.#length = this.#buffer.writeInt32BE(8, this.#length);
    this.#length = this.#buffer.writeBigInt64BE(value, this.#length);
    return this;
  }

  integer(value: number | null): this {
    if (value === null) return this.#null();
    this.#room(8);
    this.#length = this.#buffer.writeInt32BE(4, this.#length);
    this.#length = this.#buffer.writeInt32BE(value, this.#length);
    return this;
  }

  boolean(value: boolean | null): this {
    if (value === null) return this.#null();
    this.#room(5);
    this.#length = this.#buffer.writeInt32BE(1, this.#length);
    this.#buffer[this.#length++] = Number(value);
    return this;
  }

  /** As microseconds since 2000. */
  timestamp(value: Date): this {
    return this.bigint(BigInt(value.getTime() - Date.UTC(2000, 0)) * 1000n);
  }

  text(value: string | null): this {
    return value === null ? this.#null() : this.bytes(Buffer.from(value));
  }

  bytes(value: Uint8Array | null): this {
    if (value === null) return this.#null();
    this.#room(4 + value.length);
    this.#length = this.#buffer.writeInt32BE(value.length, this.#length);
    this.#buffer.set(value, this.#length);
    this.#length += value.length;
    return this;
  }

  /** All of it. */
  end(): Buffer {
    this.#room(2);
    this.#length = this.#buffer.writeInt16BE(-1, this.#length);
    return this.#buffer.subarray(0, this.#length);
  }

  #null(): this {
    this.#room(4);
    this.#length = this.#buffer.writeInt32BE(-1, this.#length);
    return this;
  }

  #room(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#buffer.length, this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
