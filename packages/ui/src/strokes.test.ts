import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PenStroke, PICTURE_SIDE, pictureFrame, picturePath, strokePath } from "./strokes.js";

const coordinate = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const strokes = fc.array(
  fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 8 })
    .map((points): PenStroke => [points.map(([x]) => x), points.map(([, y]) => y)]),
  { minLength: 1, maxLength: 5 },
);

describe("picturePath", () => {
  it("stays within the square and keeps the shape, for any drawing", () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const numbers = (picturePath(drawing).match(/-?\d+(\.\d+)? -?\d+(\.\d+)?/gu) ?? []).flatMap((pair) =>
          pair.split(" ").map(Number),
        );
        expect(numbers).toHaveLength(2 * drawing.reduce((sum, [x]) => sum + x.length, 0));
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...numbers)).toBeLessThanOrEqual(PICTURE_SIDE);
      }),
    );
  });

  it("fills the square by its larger side", () => {
    const { scale, extent } = pictureFrame([
      [
        [10, 30],
        [5, 15],
      ],
    ]);
    expect(extent).toBe(20);
    expect(scale * extent).toBe(PICTURE_SIDE - 36);
  });

  it("shows a dot, and nothing where there is nothing", () => {
    expect(picturePath([[[7], [9]]])).toBe("M128 128h.01");
    expect(picturePath([])).toBe("");
    expect(strokePath([[1], [1]], pictureFrame([]), 0)).toBe("");
  });
});
