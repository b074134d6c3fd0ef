import type { PenStrokes } from "@vistazo/ui";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstPointsOf, thinkAlong } from "./think-along.js";

const total = (drawing: PenStrokes) => drawing.reduce((sum, [x]) => sum + x.length, 0);
const drawings = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
  .map((lengths) => lengths.map((length) => [Array.from({ length }, (_, i) => i * 3), Array(length).fill(1)] as const));

describe("thinkAlong", () => {
  it("asks of a growing drawing, up to the whole, at times that grow with it", async () => {
    await fc.assert(
      fc.asyncProperty(drawings, async (drawing) => {
        const asked: number[] = [];
        const guess = async (part: PenStrokes) => {
          asked.push(total(part));
          return [{ word: "cat", score: 0.5 }];
        };
        const moments = await thinkAlong(drawing, guess, new AbortController().signal);
        expect(asked.length).toBeLessThanOrEqual(20);
        expect(asked.every((count, at) => count > (asked[at - 1] ?? 0))).toBe(true);
        expect(asked.at(-1)).toBe(total(drawing));
        expect(moments.every(({ t }, at) => t >= (moments[at - 1]?.t ?? 0))).toBe(true);
        expect(moments[0]?.guesses).toEqual([["cat", 0.5]]);
      }),
    );
  });

  it("stops when nobody waits any more", async () => {
    const leaving = new AbortController();
    let asked = 0;
    const guess = async () => {
      asked++;
      leaving.abort();
      return [];
    };
    await thinkAlong(
      [
        [
          [0, 1, 2, 3],
          [0, 0, 0, 0],
        ],
      ],
      guess,
      leaving.signal,
    );
    expect(asked).toBe(1);
  });
});

it("cuts a drawing within a stroke", () => {
  const drawing = [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [
      [7, 8],
      [9, 10],
    ],
  ] as const;
  expect(firstPointsOf(drawing, 4)).toEqual([
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [[7], [9]],
  ]);
  expect(firstPointsOf(drawing, 9)).toEqual(drawing);
});
