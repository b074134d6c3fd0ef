import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { noise } from "../tests/fixtures/synthetic.js";
import { Mask } from "./mask.js";

/** A size, and bytes 0 or 1 for it, in long or short runs. */
const bitmaps = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 50 }))
  .chain(([width, height, run]) =>
    fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: run })), { maxLength: 200 }).map((runs) => {
      const bytes = new Uint8Array(width * height);
      let at = 0;
      for (const [inside, length] of runs) {
        if (inside) bytes.fill(1, at, at + length);
        at += length;
      }
      return { width, height, bytes };
    }),
  );

test("bytes, runs and JSON say the same", () => {
  fc.assert(
    fc.property(bitmaps, ({ width, height, bytes }) => {
      const mask = Mask.fromBytes(bytes, width, height);
      expect(mask.toBytes(1)).toEqual(bytes);
      const json = mask.toJSON();
      expect(json.size).toEqual([height, width]);
      expect(json.counts.slice(1).every((count) => count > 0)).toBe(true);
      expect(Mask.fromRuns(JSON.parse(JSON.stringify(mask))).toBytes(1)).toEqual(bytes);
      expect(mask.area).toBe(bytes.filter((byte) => byte).length);
      expect(mask.byteLength).toBeLessThanOrEqual(Math.max(4, Math.ceil((width * height) / 8)));
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        expect(mask.has(at % width, Math.floor(at / width))).toBe(bytes[at] === 1);
      }
    }),
  );
});

test("set operations are those of the pixels", () => {
  const pairs = fc.tuple(bitmaps, fc.nat(1000));
  fc.assert(
    fc.property(pairs, ([{ width, height, bytes }, seed]) => {
      const others = noise(bytes.length, seed).map((value) => (value > 100 ? 1 : 0));
      const a = Mask.fromBytes(bytes, width, height);
      const b = Mask.fromBytes(others, width, height);
      expect(a.invert().toBytes(1)).toEqual(bytes.map((byte) => 1 - byte));
      expect(a.invert().invert().toJSON()).toEqual(a.toJSON());
      const both = bytes.map((byte, i) => byte & others[i]);
      const either = bytes.map((byte, i) => byte | others[i]);
      expect(a.intersection(b).toBytes(1)).toEqual(both);
      expect(a.union(b).toBytes(1)).toEqual(either);
      expect(a.difference(b).toBytes(1)).toEqual(bytes.map((byte, i) => byte & (1 - others[i])));
      const count = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0);
      expect(a.iou(b)).toBe(count(either) === 0 ? 0 : count(both) / count(either));
    }),
  );
});

test("the box is the smallest around the pixels", () => {
  fc.assert(
    fc.property(bitmaps, ({ width, height, bytes }) => {
      const inside = [...bytes.keys()].filter((at) => bytes[at]);
      const xs = inside.map((at) => at % width);
      const ys = inside.map((at) => Math.floor(at / width));
      const box = inside.length > 0 && {
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs) + 1,
        bottom: Math.max(...ys) + 1,
      };
      expect(Mask.fromBytes(bytes, width, height).box).toEqual(box || undefined);
    }),
  );
});

describe("a label map", () => {
  test("gives each label the mask that comparing every pixel gives", () => {
    const labels = Int32Array.from(noise(40 * 30, 5), (value) => (value % 7) - 1);
    const masks = Mask.fromLabelMap(labels, 40, 30, -1);
    expect([...masks.keys()]).toEqual([0, 1, 2, 3, 4, 5]);
    for (const [label, mask] of masks) {
      expect(mask.toBytes(1)).toEqual(Uint8Array.from(labels, (one) => (one === label ? 1 : 0)));
    }
  });

  test("of 12 megapixels and 100 segments takes less than 200 MB even if it is noise", () => {
    const bytes = noise(4000 * 300, 1).map((value) => value % 100);
    const masks = [...Mask.fromLabelMap(bytes, 4000, 300).values()];
    expect(masks).toHaveLength(100);
    const tenth = masks.reduce((sum, mask) => sum + mask.byteLength, 0);
    expect(tenth * 10).toBeLessThan(200e6);
  });
});

test("scores: at least the threshold, and never NaN", () => {
  const scores = Float32Array.of(0.4, 0.5, Number.NaN, 0.6, 1, -1);
  expect(Mask.fromScores(scores, 3, 2, 0.5).toJSON()).toEqual({ size: [2, 3], counts: [1, 1, 1, 2, 1] });
});

test("the PNG is a gray picture of 0 and 255", async () => {
  const mask = Mask.fromRuns({ size: [3, 5], counts: [4, 3, 8] });
  const { data, info } = await sharp(await mask.toPng())
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, info.channels]).toEqual([5, 3, 1]);
  expect(new Uint8Array(data)).toEqual(mask.toBytes());
});

describe("refuses", () => {
  test.each([
    ["runs that are too short", { size: [2, 3], counts: [5] }, /add up to 6/],
    ["runs that are too long", { size: [2, 3], counts: [1, 2, 4] }, /add up to 6/],
    ["negative runs", { size: [2, 3], counts: [7, -1] }, /add up|whole numbers/],
    ["fractions", { size: [2, 3], counts: [1.5, 4.5] }, /not 1.5/],
    ["no sides", { size: [0, 3], counts: [0] }, /sides above 0/],
    ["text", { size: [2, 3], counts: ["6"] }, /not 6/],
  ])("%s", (_, json, message) => {
    expect(() => Mask.fromRuns(json as never)).toThrow(message);
  });

  test("masks of different sizes", () => {
    const a = Mask.fromBytes(new Uint8Array(6), 3, 2);
    const b = Mask.fromBytes(new Uint8Array(6), 2, 3);
    expect(() => a.union(b)).toThrow("Masks of 3 x 2 and 2 x 3 pixels cannot be combined; resize one first.");
    expect(() => Mask.fromBytes(new Uint8Array(5), 3, 2)).toThrow(/one value a pixel/);
  });
});
