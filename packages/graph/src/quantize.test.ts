import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantizeRows } from "./quantize.js";

describe("quantizeRows", () => {
  it.each(["full", "pairs"] as const)("is within half a step of every weight, transposed: %s", (range) => {
    const shapes = fc.tuple(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(shapes, fc.infiniteStream(fc.float({ min: -9, max: 9, noNaN: true })), ([rows, columns], stream) => {
        const weight = Float32Array.from({ length: rows * columns }, () => stream.next().value as number);
        const { values, scales } = quantizeRows(weight, rows, columns, range);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const restored = values[column * rows + row] * scales[row];
            expect(Math.abs(restored - weight[row * columns + column])).toBeLessThanOrEqual(
              scales[row] * 0.5001 + 1e-12,
            );
            const pair = values[column * rows + row] + (values[(column + 1) * rows + row] ?? 0);
            if (range === "pairs" && column % 2 === 0) expect(Math.abs(pair)).toBeLessThanOrEqual(128);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("gives up no range for pairs whose signs differ", () => {
    const { values } = quantizeRows(Float32Array.of(-2, 2, 0, 2, 1, -1), 1, 6, "pairs");
    expect([...values]).toEqual([-127, 127, 0, 127, 64, -64]);
    expect([...quantizeRows(Float32Array.of(2, 2), 1, 2, "pairs").values]).toEqual([64, 64]);
  });

  it("reaches both ends of the range and keeps a row of zeros", () => {
    const { values, scales } = quantizeRows(Float32Array.of(-2, 1, 2, 0, 0, 0), 2, 3);
    expect([...values]).toEqual([-127, 0, 64, 0, 127, 0]);
    expect([...scales]).toEqual([Math.fround(2 / 127), 0]);
  });
});
