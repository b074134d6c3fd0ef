import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cases from "../../tests/fixtures/masks.json";
import {
  boxMask,
  compressMask,
  decodeMask,
  encodeMask,
  maskArea,
  maskBox,
  maskIou,
  mergeMasks,
  polygonMask,
  type RunLengthMask,
} from "./rle.js";

const pixels = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .chain(([height, width]) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), { minLength: height * width, maxLength: height * width })
      .map((data) => ({ data, height, width })),
  );

describe("masks as run lengths", () => {
  it("have pycocotools' strings, areas, boxes and IoUs, bit for bit", () => {
    for (const { size, polygons, ...expected } of cases) {
      const [height, width] = size as [number, number];
      const filled = polygons.map((polygon) => polygonMask([polygon], height, width));
      const union = polygonMask(polygons, height, width);
      expect(filled.map(({ counts }) => counts)).toEqual(expected.filled);
      expect(union.counts).toBe(expected.union);
      expect(mergeMasks(filled).counts).toBe(expected.union);
      expect(mergeMasks(filled, { intersect: true }).counts).toBe(expected.intersection);
      expect(filled.map(maskArea)).toEqual(expected.areas);
      expect(filled.map(maskBox)).toEqual(expected.boxes);
      expect([...maskIou([...filled, union], filled, expected.crowd)]).toEqual(expected.iou);
      expect(boxMask(expected.box, height, width).counts).toBe(expected.boxFilled);
      const image = {
        data: expected.pixels.flatMap((row) => Array.from(row, Number)),
        height: expected.pixels.length,
        width: (expected.pixels[0] as string).length,
      };
      expect(encodeMask(image).counts).toBe(expected.encoded);
    }
  });

  it("unpack to the pixels they were made of", () => {
    fc.assert(
      fc.property(pixels, (image) => {
        const mask = encodeMask(image);
        expect([...decodeMask(mask).data]).toEqual(image.data);
        expect(maskArea(mask)).toBe(image.data.reduce((sum, pixel) => sum + pixel, 0));
        expect(compressMask(mask)).toEqual(mask);
      }),
    );
  });

  it("are united, intersected and compared as their pixels are", () => {
    fc.assert(
      fc.property(pixels, fc.infiniteStream(fc.boolean()), (a, flips) => {
        const b = { ...a, data: a.data.map((pixel) => (flips.next().value ? 1 - pixel : pixel)) };
        const masks = [encodeMask(a), encodeMask(b)] as const;
        const or = a.data.map((pixel, i) => pixel | (b.data[i] as number));
        const and = a.data.map((pixel, i) => pixel & (b.data[i] as number));
        expect([...decodeMask(mergeMasks(masks)).data]).toEqual(or);
        expect([...decodeMask(mergeMasks(masks, { intersect: true })).data]).toEqual(and);
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        const [iou] = maskIou([masks[0]], [masks[1]]);
        expect(iou).toBe(sum(and) === 0 ? 0 : sum(and) / sum(or));
        const [overCrowd] = maskIou([masks[0]], [masks[1]], [true]);
        expect(overCrowd).toBe(sum(and) === 0 ? 0 : sum(and) / sum(a.data));
      }),
    );
  });

  it("are the same for long runs, which take several characters", () => {
    const mask: RunLengthMask = { size: [30_000, 60_000], counts: [1_000_000_000, 799_999_999, 1] };
    const packed = compressMask(mask);
    expect(maskArea(packed)).toBe(799_999_999);
    expect(maskIou([packed], [mask])).toEqual(Float64Array.of(1));
  });

  it("with empty runs count what is there", () => {
    expect(maskArea({ size: [10, 10], counts: [50, 0, 50] })).toBe(0);
    expect(maskBox({ size: [10, 10], counts: [50, 0, 50] })).toEqual([0, 0, 0, 0]);
    expect(maskBox({ size: [10, 10], counts: [5, 0, 3, 4, 88] })).toEqual([0, 0, 2, 10]);
    expect(maskIou([{ size: [2, 5], counts: [5, 0, 0, 5] }], [{ size: [2, 5], counts: [5, 5] }])[0]).toBe(1);
  });

  it("are refused where they are damaged", () => {
    const wrong: [RunLengthMask, RegExp][] = [
      [{ size: [2, 2], counts: [1, 2] }, /cover 3 pixels, but its size 2 x 2 has 4/],
      [{ size: [2, 2], counts: [5, -1] }, /no run lengths/],
      [{ size: [2, 2], counts: [Number.NaN] }, /no run lengths/],
      [{ size: [2, 2], counts: "4\u{1f600}" }, /no run lengths/],
      [{ size: [2, 2], counts: "Q" }, /no run lengths/],
      [{ size: [2, 2], counts: "ooooooooo0" }, /no run lengths/],
      [{ size: [-2, 2], counts: [] }, /size must be \[height, width\]/],
      [{ size: [70_000, 70_000], counts: [] }, /at most 2147483647/],
    ];
    for (const [mask, message] of wrong) expect(() => maskArea(mask)).toThrow(message);
    const small = { size: [1, 1], counts: [1] } as const;
    expect(() => maskIou([small], [{ size: [1, 2], counts: [2] }])).toThrow(/1 x 1 and of 1 x 2/);
    expect(() => mergeMasks([])).toThrow(/At least one mask/);
    expect(() => polygonMask([[1, 2, 3, 4]], 5, 5)).toThrow(/three corners/);
    expect(() => polygonMask([[1, 2, 3, 4, Number.NaN, 6]], 5, 5)).toThrow(/finite/);
    expect(() => boxMask([1, 2, 3], 5, 5)).toThrow(/four finite numbers/);
    expect(() => encodeMask({ data: [1], height: 2, width: 2 })).toThrow(/needs 4 values; 1 were given/);
  });
});
