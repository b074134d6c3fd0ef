import { describe, expect, it } from "vitest";
import { fromStroke3, toStroke3 } from "../formats/stroke3.js";
import { offsetClass } from "./offset-classes.js";
import { fromSketchPoints, penStates, toSketchPoints } from "./sketch-points.js";
import { tokenColumns, writeTokens } from "./sketch-tokens.js";

const drawing = [
  [
    [20, 40, 40],
    [100, 100, 60],
  ],
  [[0], [200]],
  [
    [10, 250],
    [4, 30],
  ],
] as const;

describe("sketch points", () => {
  it("are a drawing seen from its first point, both ways", () => {
    const points = toSketchPoints(drawing, [0.5, 0.5], true);
    expect(Array.from(points.x)).toEqual([0, 10, 10, -10, -5, 115]);
    expect(Array.from(points.y)).toEqual([0, 0, -20, 50, -48, -35]);
    const { draws, lifted, done } = penStates;
    expect(Array.from(points.pen)).toEqual([draws, draws, lifted, lifted, draws, done]);
    const back = fromSketchPoints(points).map(([xs, ys]) => [
      Array.from(xs, (x) => 20 + 2 * x),
      Array.from(ys, (y) => 100 + 2 * y),
    ]);
    expect(back).toEqual(drawing);
  });

  it("say the same as a stroke-3 sequence", () => {
    const rows = toStroke3(fromSketchPoints(toSketchPoints(drawing, [1, 1], true)));
    expect(Array.from(rows.subarray(3))).toEqual(Array.from(toStroke3(drawing).subarray(3)));
    expect(toSketchPoints(fromStroke3(toStroke3(drawing)), [0.5, 0.5], true)).toEqual(
      toSketchPoints(drawing, [0.5, 0.5], true),
    );
  });

  it("leave out what follows the end, and keep a stroke that is not lifted", () => {
    const x = Float32Array.of(0, 1, 2, 3);
    const { draws, done } = penStates;
    expect(fromSketchPoints({ x, y: x, pen: Uint8Array.of(draws, done, draws, draws) })).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
    ]);
    expect(fromSketchPoints({ x, y: x, pen: new Uint8Array(4) })).toEqual([
      [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
      ],
    ]);
  });
});

describe("writeTokens", () => {
  const width = tokenColumns.length;
  const points = toSketchPoints(drawing, [0.5, 0.5], true);

  it("tells of each point where it lies, how it was come to and where its stroke began", () => {
    const rows = new Float32Array(6 * width);
    writeTokens(rows, 0, width, points, { word: 7 });
    const row = (i: number) => Array.from(rows.subarray(i * width, (i + 1) * width));
    expect(row(0)).toEqual([0, 0, 0, 0, offsetClass(0), offsetClass(0), 0, 7, 0, 0]);
    expect(row(2)).toEqual([10, -20, 0, 0, offsetClass(0), offsetClass(-20), 1, 7, 2, 0]);
    expect(row(5)).toEqual([115, -35, -5, -48, offsetClass(120), offsetClass(13), 2, 7, 5, 0]);
  });

  it("writes the last points as it writes all of them", () => {
    const whole = new Float32Array(6 * width);
    writeTokens(whole, 0, width, points, { word: 7 });
    const last = new Float32Array(6 * width);
    for (let i = 0; i < 6; i++) writeTokens(last, i * width, width, points, { word: 7, from: i, count: 1 });
    expect(last).toEqual(whole);
  });
});
