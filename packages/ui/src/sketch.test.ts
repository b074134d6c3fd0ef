import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Sketch } from "./sketch.js";

const point = fc.record({
  x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  time: fc.double({ min: 0, max: 1e7, noNaN: true }),
});
const steps = fc.array(
  fc.oneof(
    point.map((at) => ({ does: "begin" as const, at })),
    point.map((at) => ({ does: "move" as const, at })),
    fc.constant({ does: "undo" as const }),
    fc.constant({ does: "clear" as const }),
  ),
  { maxLength: 60 },
);

describe("Sketch", () => {
  it("has as many x as y and t, and times that begin at 0 and never go back, whatever the pen does", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const sketch = new Sketch();
        let lines = 0;
        for (const step of all) {
          if (step.does === "begin") sketch.begin(step.at);
          else if (step.does === "move") sketch.move(step.at);
          else if (step.does === "undo") sketch.undo();
          else sketch.clear();
          if (step.does === "begin") lines += 1;
          else if (step.does === "undo") lines = Math.max(0, lines - 1);
          else if (step.does === "clear") lines = 0;
          expect(sketch.strokes).toHaveLength(lines);
        }
        const times = sketch.strokes.flatMap(([, , ts]) => ts);
        for (const [xs, ys, ts] of sketch.strokes) {
          expect(xs.length).toBeGreaterThan(0);
          expect([ys.length, ts.length]).toEqual([xs.length, xs.length]);
        }
        expect(times).toEqual([...times].sort((a, b) => a - b));
        if (times.length > 0) expect(times[0]).toBe(0);
      }),
    );
  });

  it("goes on with the time where lines were put in place", () => {
    const sketch = new Sketch();
    sketch.replace(
      [
        [
          [1, 2],
          [3, 4],
          [0, 250],
        ],
      ],
      10_000,
    );
    sketch.begin({ x: 5, y: 6, time: 10_100 });
    expect(sketch.strokes[1]).toEqual([[5], [6], [350]]);
    expect(sketch.points).toBe(3);
  });

  it("takes lines that somebody else draws piece by piece", () => {
    const sketch = new Sketch();
    sketch.extend(0, [[1], [2], [0]]);
    sketch.extend(0, [
      [3, 4],
      [5, 6],
      [10, 20],
    ]);
    sketch.extend(1, [[7], [8], [30]]);
    expect(sketch.strokes).toEqual([
      [
        [1, 3, 4],
        [2, 5, 6],
        [0, 10, 20],
      ],
      [[7], [8], [30]],
    ]);
  });
});
