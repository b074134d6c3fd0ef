import type { Drawing } from "@vistazo/doodle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inkUpTo } from "./ink-up-to.js";

const square: Drawing = [
  [
    [0, 10, 10],
    [0, 0, 10],
  ],
  [
    [10, 0],
    [10, 10],
  ],
];
const inkOf = (drawing: Drawing) =>
  drawing.reduce((sum, [xs, ys]) => {
    for (let i = 1; i < xs.length; i++) sum += Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
    return sum;
  }, 0);

describe("inkUpTo", () => {
  it("ends a stroke between its points", () => {
    expect(inkUpTo(square, 0)).toEqual([]);
    expect(inkUpTo(square, 0.5)).toEqual([
      [
        [0, 10, 10],
        [0, 0, 5],
      ],
    ]);
    expect(inkUpTo(square, 5 / 6)).toEqual([
      square[0],
      [
        [10, 5],
        [10, 10],
      ],
    ]);
    expect(inkUpTo(square, 1)).toBe(square);
  });

  it("draws dots, and drawings of nothing", () => {
    const dots: Drawing = [
      [[3], [4]],
      [[5], [6]],
    ];
    expect(inkUpTo(dots, 0.75)).toEqual(dots);
    expect(inkUpTo(dots, 0.25)).toEqual([dots[0]]);
    expect(inkUpTo([], 0.5)).toEqual([]);
  });

  it("has that share of the ink", () => {
    const coordinates = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 9 });
    const strokes = fc.array(
      coordinates.chain((xs) =>
        fc
          .array(fc.integer({ min: 0, max: 255 }), { minLength: xs.length, maxLength: xs.length })
          .map((ys): [number[], number[]] => [xs, ys]),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(strokes, fc.double({ min: 0, max: 1, noNaN: true }), (drawing, share) => {
        fc.pre(drawing.every((stroke) => inkOf([stroke]) >= 1));
        expect(inkOf(inkUpTo(drawing, share))).toBeCloseTo(share * inkOf(drawing), 6);
      }),
    );
  });
});
