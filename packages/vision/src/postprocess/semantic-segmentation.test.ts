import { interpolate } from "@vistazo/image/pure";
import fc from "fast-check";
import { expect, test } from "vitest";
import { semanticLabelMap } from "./semantic-segmentation.js";

const side = fc.integer({ min: 1, max: 9 });
const shapes = fc.record({ classes: fc.integer({ min: 1, max: 12 }), height: side, width: side, seed: fc.nat() });

test("the greatest of the upsampled logits, at any sizes", () => {
  const targetSide = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(shapes, targetSide, targetSide, (shape, targetHeight, targetWidth) => {
      const { classes, height, width } = shape;
      const logits = fewValues(shape);
      const labels = semanticLabelMap(logits, classes, height, width, targetHeight, targetWidth);
      const all = interpolate(
        logits,
        { channels: classes, height, width },
        { height: targetHeight, width: targetWidth, mode: "bilinear" },
      );
      const pixels = targetHeight * targetWidth;
      for (const [i, label] of labels.entries()) {
        let best = Number.NEGATIVE_INFINITY;
        for (let c = 0; c < classes; c++) best = Math.max(best, all[c * pixels + i]);
        expect(best - all[label * pixels + i]).toBeLessThan(1e-5);
      }
    }),
    { numRuns: 200 },
  );
});

test("ties between upsampled logits go to the lowest class", () => {
  fc.assert(
    // At four times the size all sums are exact.
    fc.property(shapes, (shape) => {
      const { classes, height, width } = shape;
      const logits = fewValues(shape);
      const [targetHeight, targetWidth] = [4 * height, 4 * width];
      const labels = semanticLabelMap(logits, classes, height, width, targetHeight, targetWidth);
      const all = interpolate(
        logits,
        { channels: classes, height, width },
        { height: targetHeight, width: targetWidth, mode: "bilinear" },
      );
      const pixels = targetHeight * targetWidth;
      const argmax = (i: number) => {
        let best = 0;
        for (let c = 1; c < classes; c++) if (all[c * pixels + i] > all[best * pixels + i]) best = c;
        return best;
      };
      expect([...labels]).toEqual(Array.from(labels.keys(), argmax));
    }),
    { numRuns: 200 },
  );
});

test("of equal logits the lowest class", () => {
  const logits = new Float32Array(5 * 4 * 4).fill(1.5);
  logits.fill(1.25, 0, 16);
  expect(semanticLabelMap(logits, 5, 4, 4, 9, 7)).toEqual(new Uint8Array(63).fill(1));
});

test("more than 256 classes are numbered in 16 bits", () => {
  const logits = new Float32Array(300 * 2);
  logits[2 * 299] = 1;
  logits[2 * 7 + 1] = 1;
  expect(semanticLabelMap(logits, 300, 1, 2, 1, 4)).toEqual(Uint16Array.of(299, 299, 7, 7));
});

test("logits that are not finite, and sizes that do not fit, are refused", () => {
  expect(() => semanticLabelMap(Float32Array.of(0, Number.NaN), 2, 1, 1, 3, 3)).toThrow(/not finite/);
  expect(() => semanticLabelMap(Float32Array.of(0, Number.POSITIVE_INFINITY), 2, 1, 1, 3, 3)).toThrow(/not finite/);
  expect(() => semanticLabelMap(new Float32Array(3), 2, 1, 1, 3, 3)).toThrow(/\[2, 1, 1\]/);
  expect(() => semanticLabelMap(new Float32Array(2), 2, 1, 1, 0, 3)).toThrow(/above 0/);
});

/** Logits of few different values, so that many are equal. */
function fewValues({ classes, height, width, seed }: { classes: number; height: number; width: number; seed: number }) {
  const hash = (i: number) => (Math.imul(i + 1, 2654435761) ^ Math.imul(seed + 7, 1597334677)) >>> 3;
  return Float32Array.from({ length: classes * height * width }, (_, i) => (hash(i) % 61) / 16);
}
