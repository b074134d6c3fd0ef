import { describe, expect, it } from "vitest";
import { Ink } from "./ink.js";

const ink = () => new Ink({ maxPoints: 5, maxStrokes: 2 });

describe("ink", () => {
  it("grows stroke by stroke", () => {
    const drawing = ink();
    expect(drawing.add(0, [[1], [2], [0]])).toBe(true);
    expect(drawing.add(0, [[3], [4], [10]])).toBe(true);
    expect(drawing.add(1, [[5], [6], [20]])).toBe(true);
    expect(drawing.strokes).toEqual([
      [
        [1, 3],
        [2, 4],
        [0, 10],
      ],
      [[5], [6], [20]],
    ]);
  });

  it("takes no stroke out of turn, none too many, no point too many and no time that goes back", () => {
    const drawing = ink();
    expect(drawing.add(1, [[1], [1], [0]])).toBe(false);
    drawing.add(0, [
      [1, 2],
      [1, 2],
      [5, 6],
    ]);
    drawing.add(1, [[1], [1], [7]]);
    expect(drawing.add(0, [[1], [1], [8]])).toBe(false);
    expect(drawing.add(2, [[1], [1], [8]])).toBe(false);
    expect(drawing.add(1, [[1], [1], [6]])).toBe(false);
    expect(
      drawing.add(1, [
        [1, 2],
        [1, 2],
        [9, 8],
      ]),
    ).toBe(false);
    expect(
      drawing.add(1, [
        [1, 2, 3],
        [1, 2, 3],
        [8, 9, 10],
      ]),
    ).toBe(false);
    expect(drawing.strokes).toHaveLength(2);
    expect(drawing.strokes[1]).toEqual([[1], [1], [7]]);
  });

  it("has room again for what was taken away", () => {
    const drawing = ink();
    expect(drawing.erase("undo")).toBe(false);
    drawing.add(0, [
      [1, 2],
      [1, 2],
      [0, 1],
    ]);
    drawing.add(1, [
      [1, 2, 3],
      [1, 2, 3],
      [2, 3, 4],
    ]);
    expect(drawing.erase("undo")).toBe(true);
    expect(
      drawing.add(1, [
        [1, 2, 3],
        [1, 2, 3],
        [2, 3, 4],
      ]),
    ).toBe(true);
    expect(drawing.erase("clear")).toBe(true);
    expect(drawing.strokes).toEqual([]);
    expect(
      drawing.add(0, [
        [1, 2, 3, 4, 5],
        [1, 2, 3, 4, 5],
        [0, 0, 0, 0, 0],
      ]),
    ).toBe(true);
  });

  it("is looked at once after each change, and never while the paper is empty", () => {
    const drawing = ink();
    expect(drawing.unseen).toBe(false);
    drawing.add(0, [[1], [2], [0]]);
    expect(drawing.unseen).toBe(true);
    const seen = drawing.look();
    expect(drawing.unseen).toBe(false);
    drawing.add(0, [[3], [4], [1]]);
    expect(seen).toEqual([[[1], [2], [0]]]);
    expect(drawing.unseen).toBe(true);
    drawing.erase("clear");
    expect(drawing.unseen).toBe(false);
  });
});
