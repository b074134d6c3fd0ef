import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kMedoids } from "./k-medoids.js";
import { lookDistances, mostAlike } from "./look.js";
import { fewestDrawings, waysToDraw } from "./ways-to-draw.js";

/** Rows of logits around some centres, `of` each. */
function around(centres: readonly (readonly number[])[], of: number): Float32Array {
  const rows = centres.flatMap((centre, c) =>
    Array.from({ length: of }, (_, i) => centre.map((value, j) => value + 0.2 * Math.sin(7 * i + 3 * j + c))),
  );
  return Float32Array.from(rows.flat());
}
const centres = [
  [9, 0, 0, 0],
  [0, 9, 0, 0],
  [0, 0, 9, 0],
];

function costOf(distances: Float32Array, count: number, medoids: readonly number[]): number {
  let cost = 0;
  for (let thing = 0; thing < count; thing++)
    cost += Math.min(...medoids.map((medoid) => distances[thing * count + medoid]));
  return cost;
}

describe("the ways in which a word is drawn", () => {
  it("are the groups of drawings that look alike, the largest first, the most typical drawing first", () => {
    const logits = Float32Array.from([...around(centres.slice(0, 1), 20), ...around(centres.slice(1), 10)]);
    const ways = waysToDraw(logits, 4);
    expect(ways.map(({ drawings }) => drawings.length)).toEqual([20, 10, 10]);
    expect(new Set(ways[0].drawings)).toEqual(new Set(Array.from({ length: 20 }, (_, i) => i)));
    const distances = lookDistances(logits, 4);
    const typical = ways[0].drawings[0];
    const sumFrom = (i: number) => ways[0].drawings.reduce((sum, j) => sum + distances[i * 40 + j], 0);
    for (const other of ways[0].drawings) expect(sumFrom(typical)).toBeLessThanOrEqual(sumFrom(other) + 1e-5);
  });

  it("are not told of a few drawings", () => {
    expect(waysToDraw(around(centres.slice(0, 1), fewestDrawings - 1), 4)).toEqual([]);
  });

  it("hold each drawing once, whatever they look like", () => {
    const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: fewestDrawings, maxLength: 40 }), (rows) => {
        const ways = waysToDraw(Float32Array.from(rows.flat()), 3);
        expect(ways.flatMap(({ drawings }) => drawings).sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
      }),
      { numRuns: 40 },
    );
  });
});

describe("kMedoids", () => {
  it("cannot be bettered by exchanging one medoid", () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 5, maxLength: 12 }), fc.integer({ min: 2, max: 4 }), (points, k) => {
        const count = points.length;
        const distances = Float32Array.from(
          points.flatMap(([x, y]) => points.map(([a, b]) => Math.hypot(x - a, y - b))),
        );
        const { medoids } = kMedoids(distances, count, k);
        const cost = costOf(distances, count, medoids);
        for (let place = 0; place < k; place++)
          for (let thing = 0; thing < count; thing++)
            expect(cost).toBeLessThanOrEqual(costOf(distances, count, medoids.with(place, thing)) + 1e-3);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses more groups than there are things", () => {
    expect(() => kMedoids(new Float32Array(9), 3, 4)).toThrow("3 things fall into 2 to 3 groups, not 4.");
  });
});

describe("what looks alike", () => {
  it("comes first, however sure the recogniser is", () => {
    const logits = Float32Array.of(8, 0, 0, /* */ 0, 8, 0, /* */ 2, 0, 0, /* */ 8, 4, 0);
    expect(mostAlike(logits, 3)).toEqual([2, 3, 1]);
    expect(lookDistances(logits, 3)[2]).toBeCloseTo(0, 5);
  });
});
