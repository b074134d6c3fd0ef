import { type Drawing, simplify } from "@vistazo/doodle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packDrawing, unpackDrawing } from "./packing.js";

function stroke(coordinate: fc.Arbitrary<number>, times: "yes" | "no" | "perhaps") {
  return fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 1, maxLength: 30 }).chain((points) => {
    const [xs, ys, ts] = [0, 1, 2].map((axis) => points.map((point) => point[axis]));
    const [bare, timed] = [[xs, ys] as const, [xs, ys, ts] as const];
    return times === "perhaps" ? fc.constantFrom(bare, timed) : fc.constant(times === "yes" ? timed : bare);
  });
}

const drawingOf = (coordinate: fc.Arbitrary<number>, times: "yes" | "no" | "perhaps"): fc.Arbitrary<Drawing> =>
  fc.array(stroke(coordinate, times), { minLength: 1, maxLength: 6 });

/** Numbers of 0 to 3 decimals. */
const decimal = fc
  .tuple(fc.integer({ min: -100_000_000, max: 100_000_000 }), fc.constantFrom(1, 10, 100, 1000))
  .map(([value, scale]) => (value === 0 ? 0 : value / scale));

describe("a packed drawing", () => {
  it("comes back as it was, to a thousandth", () => {
    fc.assert(
      fc.property(drawingOf(decimal, "perhaps"), (drawing) => {
        expect(unpackDrawing(packDrawing(drawing))).toEqual(drawing);
      }),
    );
  });

  it("of many decimals is off by half a thousandth at most", () => {
    fc.assert(
      fc.property(drawingOf(fc.double({ min: -2000, max: 2000, noNaN: true }), "yes"), (drawing) => {
        const back = unpackDrawing(packDrawing(drawing)).flatMap((values) =>
          values.flatMap((list) => Array.from(list!)),
        );
        const values = drawing.flatMap((parts) => parts.flatMap((list) => Array.from(list!)));
        for (const [i, value] of values.entries()) expect(Math.abs(value - back[i])).toBeLessThanOrEqual(0.0005001);
      }),
    );
  });

  it("that is simplified takes two bytes a point and two or three a stroke", () => {
    fc.assert(
      fc.property(drawingOf(fc.nat(400), "yes"), (drawing) => {
        const simple = simplify(drawing);
        const packed = packDrawing(simple);
        expect(unpackDrawing(packed)).toEqual(simple);
        const points = simple.reduce((sum, [xs]) => sum + xs.length, 0);
        expect(packed.length).toBeLessThanOrEqual(2 + 2 * points + 2 * simple.length);
      }),
    );
  });

  it("keeps times as large as the clock's", () => {
    const drawing = [[[1.5], [2], [1_764_000_000_000.5]]];
    expect(unpackDrawing(packDrawing(drawing as unknown as Drawing))).toEqual(drawing);
  });

  it("cannot hold numbers that would not be exact", () => {
    expect(() => packDrawing([[[1], [1], [1e300]]])).toThrow(/too large/);
  });

  it("is read only if it is whole, and never for long", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          unpackDrawing(bytes);
        } catch (error) {
          expect(error).toMatchObject({ code: "invalid-drawing" });
        }
      }),
    );
    const packed = packDrawing([
      [
        [1, 300],
        [2, 3],
        [0, 5],
      ],
    ]);
    for (let length = 0; length < packed.length; length++)
      expect(() => unpackDrawing(packed.subarray(0, length))).toThrow(/damaged/);
  });
});
