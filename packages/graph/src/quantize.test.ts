import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantizeRows } from "./quantize.js";

describe("quantizeRows", () => {
  it("is within half a step of every weight, transposed", () => {
    const shapes = fc.tuple(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(shapes, fc.infiniteStream(fc.float({ min: -9, max: 9, noNaN: true })), ([rows, columns], stream) => {
        const weight = Float32Array.from({ length: rows * columns }, () => stream.next().value as number);
        const { values, scales } = quantizeRows(weight, rows, columns);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const restored = values[column * rows + row] * scales[row];
            expect(Math.abs(restored - weight[row * columns + column])).toBeLessThanOrEqual(
              scales[row] * 0.5001 + 1e-12,
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("reaches both ends of the range and keeps a row of zeros", () => {
    const { values, scales } = quantizeRows(Float32Array.of(-2, 1, 2, 0, 0, 0), 2, 3);
    expect([...values]).toEqual([-127, 0, 64, 0, 127, 0]);
    expect([...scales]).toEqual([Math.fround(2 / 127), 0]);
  });
});
