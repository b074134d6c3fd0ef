import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawingBounds, firstHalf, firstPoints, pointCount } from "./drawing.js";
import { douglasPeucker, simplify } from "./simplify.js";

const stroke = fc
  .array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((points) => [points.map(([x]) => x), points.map(([, y]) => y)] as const);
const drawing = fc.array(stroke, { minLength: 1, maxLength: 4 });

describe("simplify", () => {
  it("moves, scales and keeps the shape", () => {
    expect(
      simplify([
        [
          [10, 20, 30],
          [10, 10, 10],
        ],
        [
          [30, 30],
          [10, 15],
        ],
      ]),
    ).toEqual([
      [
        [0, 255],
        [0, 0],
      ],
      [
        [255, 255],
        [0, 64],
      ],
    ]);
  });

  it("keeps a corner and drops what lies within 2 of the line", () => {
    const [[xs, ys]] = simplify([
      [
        [0, 100, 200, 255, 255],
        [0, 1, 1, 0, 255],
      ],
    ]);
    expect([xs, ys]).toEqual([
      [0, 255, 255],
      [0, 0, 255],
    ]);
  });

  it("makes a dot of a point", () => {
    expect(simplify([[[7], [9]]])).toEqual([[[0], [0]]]);
    expect(
      simplify([
        [
          [7, 7],
          [9, 9],
        ],
      ]),
    ).toEqual([[[0], [0]]]);
  });

  it("gives whole coordinates from 0 to 255, with every stroke's beginning in place", () => {
    fc.assert(
      fc.property(drawing, (strokes) => {
        const simple = simplify(strokes);
        const bounds = drawingBounds(strokes);
        const extent = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top);
        for (const [xs, ys] of simple)
          for (const value of [...Array.from(xs), ...Array.from(ys)])
            expect(Number.isInteger(value) && value >= 0 && value <= 255).toBe(true);
        if (extent === 0) return;
        strokes.forEach(([xs], i) => {
          // A half may go either way: the scale is rounded before it is applied.
          expect(Math.abs(simple[i][0][0] - ((xs[0] - bounds.left) * 255) / extent)).toBeLessThan(0.5 + 1e-9);
        });
      }),
    );
  });
});

describe("douglasPeucker", () => {
  it("leaves no point further off the line than allowed", () => {
    fc.assert(
      fc.property(stroke, fc.integer({ min: 1, max: 50 }), ([xs, ys], tolerance) => {
        const kept = douglasPeucker(xs, ys, tolerance);
        for (let k = 1; k < kept.length; k++) {
          const [a, b] = [kept[k - 1], kept[k]];
          const [dx, dy] = [xs[b] - xs[a], ys[b] - ys[a]];
          const length = Math.hypot(dx, dy);
          for (let i = a + 1; i < b; i++) {
            const [px, py] = [xs[i] - xs[a], ys[i] - ys[a]];
            const distance = length > 0 ? Math.abs(px * dy - py * dx) / length : Math.hypot(px, py);
            expect(distance).toBeLessThanOrEqual(tolerance + 1e-9);
          }
        }
      }),
    );
  });
});

describe("the first points of a drawing", () => {
  const strokes = [
    [
      [1, 2, 3],
      [4, 5, 6],
      [0, 1, 2],
    ],
    [
      [7, 8],
      [9, 10],
      [3, 4],
    ],
  ] as const;

  it("end within a stroke", () => {
    expect(firstPoints(strokes, 4)).toEqual([strokes[0], [[7], [9], [3]]]);
    expect(firstPoints(strokes, 3)).toEqual([strokes[0]]);
    expect(firstPoints(strokes, 0)).toEqual([[[1], [4], [0]]]);
  });

  it("are half of them, rounded up", () => {
    expect(pointCount(firstHalf(strokes))).toBe(3);
  });
});
