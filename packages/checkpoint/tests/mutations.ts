import { statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { expect } from "vitest";
import { CheckpointError } from "../src/error.js";
import { type Limits, resolveLimits } from "../src/options.js";
import { readTensor } from "../src/read-tensor.js";
import { DTYPE_BYTES, elementCount, type TensorTable } from "../src/tensor.js";

/** Small enough that a tensor out of a damaged file can be read without harm. */
const LIMITS: Limits = { ...resolveLimits(), maxExpandedBytes: 1_000_000 };

type Change = (bytes: Uint8Array) => Uint8Array;

/** One damage to a file of about `size` bytes. */
function change(size: number): fc.Arbitrary<Change> {
  const at = fc.nat(size - 1);
  const fill = fc.record({
    start: at,
    length: fc.constantFrom(1, 1, 2, 4, 8),
    byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 0x7f, 0x80, 0xff)),
  });
  const copy = fc.record({ from: at, to: at, length: fc.integer({ min: 1, max: 64 }) });
  const splice = fc.record({ start: at, remove: fc.nat(24), insert: fc.uint8Array({ maxLength: 12 }) });
  return fc.oneof(
    fill.map(
      ({ start, length, byte }): Change =>
        (bytes) =>
          new Uint8Array(bytes).fill(byte, start, start + length),
    ),
    copy.map(
      ({ from, to, length }): Change =>
        (bytes) => {
          return new Uint8Array(bytes).copyWithin(to, from, from + length);
        },
    ),
    splice.map(
      ({ start, remove, insert }): Change =>
        (bytes) => {
          return Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + remove)]);
        },
    ),
    at.map(
      (end): Change =>
        (bytes) =>
          bytes.subarray(0, end),
    ),
  );
}

/** Feeds a reader damaged copies of a good file: each gives a table whose tensors can all be read, or a CheckpointError. */
export async function checkReader(
  original: Uint8Array,
  path: string,
  read: (path: string, limits: Limits) => Promise<TensorTable>,
  numRuns = 400,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(change(original.length), { minLength: 1, maxLength: 4 }), async (changes) => {
      await writeFile(
        path,
        changes.reduce((bytes, damage) => damage(bytes), original),
      );
      let table: TensorTable;
      try {
        table = await read(path, LIMITS);
      } catch (error) {
        expect(error).toBeInstanceOf(CheckpointError);
        return;
      }
      const { size } = statSync(path);
      for (const info of table.values()) {
        expect(info.offset).toBeGreaterThanOrEqual(0);
        expect(info.offset + info.length).toBeLessThanOrEqual(size);
        expect((await readTensor(info)).length).toBe(elementCount(info.shape)! * DTYPE_BYTES[info.dtype]);
      }
    }),
    { numRuns },
  );
}
