import { open } from "node:fs/promises";

/**
 * Rows of numbers kept in a file as they are computed, so that an interrupted computation goes on where it was.
 *
 * @param count of rows.
 * @param compute the numbers of a row; as many for each.
 * @returns [rows, numbers], in memory that threads can share.
 */
export async function keptRows(
  path: string,
  count: number,
  length: number,
  compute: (row: number) => Promise<Float32Array>,
): Promise<Float32Array<SharedArrayBuffer>> {
  const values = new Float32Array(new SharedArrayBuffer(count * length * 4));
  const bytes = new Uint8Array(values.buffer);
  const file = await open(path, "a+");
  try {
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, Math.min(bytes.length - filled, 2 ** 30), filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    const done = Math.floor(filled / (length * 4));
    await file.truncate(done * length * 4);
    for (let row = done; row < count; row++) {
      values.set(await compute(row), row * length);
      // Not `write`, which may write less than it is given.
      await file.writeFile(bytes.subarray(row * length * 4, (row + 1) * length * 4));
    }
  } finally {
    await file.close();
  }
  return values;
}
