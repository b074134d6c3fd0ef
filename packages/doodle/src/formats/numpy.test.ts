import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBitmaps, writeBitmaps } from "./bitmaps.js";
import { readSketchRnn } from "./npz.js";
import { fromStroke3, toStroke3 } from "./stroke3.js";

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../tests/fixtures/${name}`, import.meta.url)));
}

/** What tests/fixtures/make.py prints. */
const drawings = [
  [17, 30, 0, 30, -4, 1, 13, -22, 1],
  [-45, -23, 0, 7, -10, 1, -46, -50, 0, -36, 49, 0, 15, 25, 0, -22, -7, 0, 47, -33, 1],
  [29, 34, 0, -11, 12, 1, 16, 17, 0, -44, 45, 0, 40, -23, 1],
];

describe("bitmaps", () => {
  it("written here are NumPy's, byte for byte", () => {
    const bytes = fixture("bitmaps.npy");
    const bitmaps = readBitmaps(bytes);
    expect(bitmaps.length).toBe(2 * 784);
    expect(writeBitmaps(bitmaps)).toEqual(bytes);
  });

  it("that are missing or of another kind are an error", () => {
    const bytes = fixture("bitmaps.npy");
    expect(() => readBitmaps(bytes.subarray(0, 1000))).toThrow(/1 of the 2 bitmaps/);
    expect(() => readBitmaps(bytes.subarray(0, 40))).toThrow(/header that is cut short/);
    expect(() => readBitmaps(new Uint8Array(100))).toThrow(/does not begin as one/);
  });
});

describe("sketch-rnn's files", () => {
  it.each(["sketch-rnn.npz", "sketch-rnn-stored.npz"])("%s is read as NumPy wrote it", async (name) => {
    const { train, valid, test } = await readSketchRnn(fixture(name));
    expect(train.map((rows) => Array.from(rows))).toEqual(drawings);
    expect(valid.map((rows) => Array.from(rows))).toEqual(drawings.slice(0, 1));
    expect(test.map((rows) => Array.from(rows))).toEqual(drawings.slice(1));
  });

  it("may hold numbers of other types", async () => {
    const { train, valid, test } = await readSketchRnn(fixture("sketch-rnn-types.npz"));
    expect([train[0], valid[0], test[0]].map((rows) => rows.constructor)).toEqual([
      Float32Array,
      Int8Array,
      Float64Array,
    ]);
    for (const part of [train, valid, test]) {
      expect(part.map((rows) => Array.from(rows))).toEqual(drawings);
      expect(fromStroke3(part[0])).toEqual(fromStroke3(Int16Array.from(drawings[0])));
    }
  });

  it("may hold whole numbers of 64 bits, and come as Node reads files", async () => {
    const asRead = (name: string) => readFileSync(new URL(`../../tests/fixtures/${name}`, import.meta.url));
    for (const name of ["sketch-rnn-int64.npz", "sketch-rnn-stored.npz"]) {
      const { train } = await readSketchRnn(asRead(name));
      expect(train.map((rows) => Array.from(rows))).toEqual(drawings);
    }
  });

  it("that are damaged are an error, whatever the damage", async () => {
    const bytes = fixture("sketch-rnn-stored.npz");
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, value, cut) => {
        const damaged = cut ? bytes.slice(0, at) : bytes.slice();
        if (!cut) damaged[at] = value;
        await readSketchRnn(damaged).catch((error) => expect(error.code).toBe("invalid-file"));
      }),
    );
  });

  it("are unpacked up to a limit", async () => {
    await expect(readSketchRnn(fixture("sketch-rnn.npz"), { maxBytes: 100 })).rejects.toThrow(/more than 100 bytes/);
  });
});

describe("stroke-3", () => {
  it("is the drawing moved to the origin", () => {
    const [first] = drawings;
    expect(fromStroke3(Int16Array.from(first))).toEqual([
      [
        [0, 30],
        [26, 22],
      ],
      [[43], [0]],
    ]);
  });

  it("comes back from a drawing", () => {
    const drawing = [
      [
        [0, 30],
        [4, 0],
      ],
      [[43], [22]],
    ] as const;
    expect(Array.from(toStroke3(drawing))).toEqual([0, 4, 0, 30, -4, 1, 13, 22, 1]);
    expect(fromStroke3(toStroke3(drawing))).toEqual(drawing);
  });
});
