import { type FileHandle, open } from "node:fs/promises";

/**
 * Rows of numbers in a file, for what would fill the memory: written one after the other, so that an interrupted computation
 * goes on where it was, and read by their places.
 */
export class RowFile {
  private constructor(
    private readonly file: FileHandle,
    /** Numbers in a row. */
    readonly length: number,
    private count: number,
  ) {}

  /** Of a file that ends within a row, the rows before. */
  static async open(path: string, length: number): Promise<RowFile> {
    const file = await open(path, "a+");
    const count = Math.floor((await file.stat()).size / (length * 4));
    await file.truncate(count * length * 4);
    return new RowFile(file, length, count);
  }

  /** Rows written. */
  get rows(): number {
    return this.count;
  }

  async append(row: Float32Array): Promise<void> {
    // Not `write`, which may write less than it is given.
    await this.file.writeFile(new Uint8Array(row.buffer, row.byteOffset, row.byteLength));
    this.count++;
  }

  /** Read a row into an array of its length. */
  async read(row: number, into: Float32Array): Promise<void> {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    const start = row * this.length * 4;
    for (let filled = 0; filled < bytes.length; ) {
      const { bytesRead } = await this.file.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) throw new RangeError(`The file of rows ends before its row ${row}.`);
      filled += bytesRead;
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
