import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawingBitmap } from "./bitmap.js";
import { rasterize } from "./rasterize.js";

const size = 24;
const planes = (pixels: Uint8Array) => [0, 1, 2].map((i) => pixels.subarray(i * size * size, (i + 1) * size * size));

describe("rasterize", () => {
  it("fills the picture, but for the border, whatever the drawing's size and place", () => {
    const square = (left: number, top: number, side: number) =>
      [
        [
          [left, left + side, left + side, left, left],
          [top, top, top + side, top + side, top],
        ],
      ] as const;
    const picture = rasterize(square(0, 0, 255), size);
    expect(rasterize(square(-40, 1000, 51), size)).toEqual(picture);
    const [ink] = planes(picture);
    expect(ink[0]).toBeLessThan(ink[size + 1]);
    expect(ink[size + 1]).toBeGreaterThan(60);
    expect(ink[(size / 2) * size + size / 2]).toBe(0);
  });

  it("shows the order of strokes in the second plane, the direction of each in the third", () => {
    const [ink, order, along] = planes(
      rasterize(
        [
          [
            [0, 100],
            [0, 0],
          ],
          [
            [0, 100],
            [100, 100],
          ],
        ],
        size,
      ),
    );
    const at = (row: number, column: number) => row * size + column;
    const [first, last] = [1, size - 2];
    for (const row of [first, last]) expect(ink[at(row, 4)]).toBe(ink[at(row, size - 5)]);
    expect(order[at(first, 4)]).toBeLessThan(order[at(first, size - 5)]);
    expect(order[at(first, size - 5)]).toBeLessThan(order[at(last, 4)]);
    expect(along[at(first, 4)]).toBe(along[at(last, 4)]);
    expect(along[at(first, 4)]).toBeLessThan(along[at(first, size - 5)]);
  });

  it("draws a dot for a point, in the middle", () => {
    const [ink] = planes(rasterize([[[50], [60]]], size));
    expect(ink[(size / 2) * size + size / 2]).toBeGreaterThan(0);
    expect(ink.reduce((sum, value) => sum + value, 0)).toBeGreaterThan(100);
  });

  it("is symmetric: a mirrored drawing gives the mirrored ink", () => {
    const coordinate = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 8 }), (points) => {
        const xs = points.map(([x]) => x);
        const ys = points.map(([, y]) => y);
        const [ink] = planes(rasterize([[xs, ys]], size));
        const [mirrored] = planes(rasterize([[xs.map((x) => -x), ys]], size));
        for (let row = 0; row < size; row++)
          for (let column = 0; column < size; column++)
            expect(Math.abs(ink[row * size + column] - mirrored[row * size + size - 1 - column])).toBeLessThanOrEqual(
              1,
            );
      }),
    );
  });
});

describe("drawingBitmap", () => {
  it("draws the data set's line of about one and a half pixels, centred", () => {
    const bitmap = drawingBitmap([
      [
        [0, 255],
        [0, 0],
      ],
    ]);
    const rows = Array.from({ length: 28 }, (_, row) =>
      bitmap.subarray(row * 28, (row + 1) * 28).reduce((a, b) => a + b, 0),
    );
    expect(rows.map((sum) => sum > 0)).toEqual(rows.map((_, row) => row === 13 || row === 14));
    expect(bitmap[13 * 28 + 14] + bitmap[14 * 28 + 14]).toBeGreaterThan(1.4 * 255);
  });
});
