import { describe, expect, it } from "vitest";
import { checkDrawing } from "./check-drawing.js";

describe("checkDrawing", () => {
  it("takes strokes with and without times", () => {
    const drawing = [
      [
        [1, 2.5],
        [3, 4],
      ],
      [[5], [6], [700]],
    ];
    expect(checkDrawing(drawing)).toBe(drawing);
  });

  it.each<[string, unknown, RegExp]>([
    ["no list", "drawing", /list of strokes/],
    ["an empty drawing", [], /empty/],
    ["a stroke that is none", [[[1], [2]], 3], /Stroke 2 must be/],
    ["a stroke of four", [[[1], [2], [3], [4]]], /Stroke 1 must be/],
    ["a stroke without points", [[[], []]], /Stroke 1 has no points/],
    ["x and y of different lengths", [[[1, 2], [3]]], /2, 1 values/],
    ["NaN", [[[Number.NaN], [3]]], /coordinate null/],
    ["a text for a number", [[["1"], [3]]], /coordinate "1"/],
    ["null", [[[1], [null]]], /coordinate null/],
    ["a huge coordinate", [[[1e9], [3]]], /at most 100000/],
    [
      "times that go back",
      [
        [
          [1, 2],
          [3, 4],
          [10, 5],
        ],
      ],
      /back in time, from 10 to 5/,
    ],
    [
      "times that go back between strokes",
      [
        [[1], [3], [10]],
        [[1], [3], [9]],
      ],
      /Stroke 2 goes back/,
    ],
    ["a time that is none", [[[1], [3], [null]]], /the time null/],
  ])("refuses %s", (_, drawing, message) => {
    expect(() => checkDrawing(drawing)).toThrow(message);
  });

  it("limits points and strokes", () => {
    const line = Array.from({ length: 100_000 }, (_, i) => i % 100);
    expect(() => checkDrawing([[line, line]])).toThrow(/more than 20000 points/);
    expect(checkDrawing([[line, line]], { maxPoints: 100_000 })).toHaveLength(1);
    expect(() =>
      checkDrawing(
        [
          [[1], [1]],
          [[2], [2]],
        ],
        { maxStrokes: 1 },
      ),
    ).toThrow(/at most 1/);
  });
});
