import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { BatchRow } from "./batch-row.js";
import { encodePart, partFormats, partName, readPart, shardOf } from "./parts.js";

const rows: BatchRow[] = [
  { index: 40, photo: "a.png", answer: [{ label: "cat", score: 0.5 }] },
  { index: 41, photo: "ñ.png", error: "ñ.png is not a photo.", code: "not-a-photo" },
  { index: 42, photo: "c.png", answer: [] },
];
const bytesOf = (part: string | Uint8Array) => (typeof part === "string" ? new TextEncoder().encode(part) : part);

describe.each(partFormats)("a part of %s", (format) => {
  it("is read back", async () => {
    expect(await readPart(bytesOf(encodePart(rows, format)), format, "part")).toEqual({
      indices: [40, 41, 42],
      rejected: [rows[1]],
    });
  });

  it("that is cut off is damaged, and says so", async () => {
    const bytes = bytesOf(encodePart(rows, format));
    await expect(readPart(bytes.subarray(0, bytes.length - 3), format, "here/part-1")).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/^here\/part-1 is damaged \(.*\): remove it and run the same command again\.$/),
    });
  });

  it("is named after its shard", () => {
    for (const shard of [0, 12, 1_234_567]) expect(shardOf(partName(shard, format), format)).toBe(shard);
    for (const other of [`part-000001.${format}.1a2b3c4d.part`, "rejected.jsonl", "part-1.csv"])
      expect(shardOf(other, format)).toBeUndefined();
  });
});

it("of Parquet has answers as JSON", async () => {
  const file = new Uint8Array(encodePart(rows, "parquet") as Uint8Array).buffer;
  expect(await parquetReadObjects({ file })).toEqual([
    { index: 40n, photo: "a.png", answer: [{ label: "cat", score: 0.5 }], error: null, code: null },
    { index: 41n, photo: "ñ.png", answer: null, error: "ñ.png is not a photo.", code: "not-a-photo" },
    { index: 42n, photo: "c.png", answer: [], error: null, code: null },
  ]);
});
