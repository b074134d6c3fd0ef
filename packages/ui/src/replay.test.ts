import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnAt, replayTimeline } from "./replay.js";
import type { PenStroke } from "./strokes.js";

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate, fc.nat(200)), { minLength: 1, maxLength: 12 });
const drawings = fc.array(points, { minLength: 1, maxLength: 6 });

type Points = [number, number, number][][];

/** Times that grow from a first one on. */
function timed(strokes: Points): PenStroke[] {
  let t = 5000;
  return strokes.map((stroke) => [
    stroke.map(([x]) => x),
    stroke.map(([, y]) => y),
    stroke.map(([, , gap]) => {
      t += gap;
      return t;
    }),
  ]);
}
const untimed = (strokes: Points): PenStroke[] => timed(strokes).map(([x, y]) => [x, y]);
const total = (strokes: readonly PenStroke[]) => strokes.reduce((sum, [x]) => sum + x.length, 0);

describe("replayTimeline", () => {
  it("keeps the recorded pace, from the first point on", () => {
    const timeline = replayTimeline([
      [
        [0, 1],
        [0, 1],
        [500, 700],
      ],
      [[2], [2], [2500]],
    ]);
    expect(timeline.times.map((own) => [...own])).toEqual([[0, 200], [2000]]);
    expect(timeline).toMatchObject({ duration: 2000, real: true });
  });

  it("assumes a pace where times are missing, go back or are no numbers", () => {
    const x = [0, 100];
    const odd: PenStroke[][] = [
      [[x, x]],
      [[x, x, [0]]],
      [[x, x, [10, 5]]],
      [[x, x, [0, Number.NaN]]],
      [[x, x, [0, Number.POSITIVE_INFINITY]]],
      [
        [x, x, [0, 9]],
        [x, x],
      ],
    ];
    for (const strokes of odd) {
      const { real, duration } = replayTimeline(strokes);
      expect(real).toBe(false);
      expect(duration).toBeGreaterThan(100);
      expect(duration).toBeLessThan(5000);
    }
  });

  it("never goes back and ends with the last point, for any drawing", () => {
    fc.assert(
      fc.property(drawings, fc.boolean(), (strokes, withTimes) => {
        const drawing = withTimes ? timed(strokes) : untimed(strokes);
        const { times, duration } = replayTimeline(drawing);
        const all = times.flatMap((own) => [...own]);
        expect(all).toHaveLength(total(drawing));
        expect(all[0]).toBe(0);
        expect(all.at(-1)).toBe(duration);
        expect(all.every((t, i) => i === 0 || t >= (all[i - 1] as number))).toBe(true);
      }),
    );
  });
});

describe("drawnAt", () => {
  it("grows with time, from the first point to all of them", () => {
    fc.assert(
      fc.property(drawings, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (strokes, shares) => {
        const drawing = timed(strokes);
        const timeline = replayTimeline(drawing);
        const count = (t: number) => {
          const { strokes: whole, points } = drawnAt(drawing, timeline, t);
          return total(drawing.slice(0, whole)) + points;
        };
        const counts = [...shares].sort((a, b) => a - b).map((share) => count(share * timeline.duration));
        expect(counts.every((n, i) => n >= (counts[i - 1] ?? 1))).toBe(true);
        expect(count(timeline.duration)).toBe(total(drawing));
        expect(count(-1)).toBe(0);
      }),
    );
  });

  it("puts the pen between the points before and after the moment", () => {
    const drawing: PenStroke[] = [
      [
        [0, 10],
        [0, 20],
        [0, 100],
      ],
      [
        [50, 60],
        [0, 0],
        [300, 400],
      ],
    ];
    const timeline = replayTimeline(drawing);
    expect(drawnAt(drawing, timeline, 25)).toEqual({ strokes: 0, points: 1, pen: [2.5, 5] });
    expect(drawnAt(drawing, timeline, 200)).toEqual({ strokes: 1, points: 0 });
    expect(drawnAt(drawing, timeline, 400)).toEqual({ strokes: 2, points: 0 });
  });
});
