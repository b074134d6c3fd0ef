import { expect, it } from "vitest";
import { drawnShare } from "./drawn-share.js";

const drawnAt = (...times: number[]) => [[times.map(() => 0), times.map(() => 0), times] as const];

it("grows with the time that a drawing took so far", () => {
  expect(drawnShare(drawnAt(0, 2_700))).toBeCloseTo(0.5, 12);
  expect(drawnShare([...drawnAt(100, 500), ...drawnAt(900, 1_100)])).toBeCloseTo(1_000 / 3_700, 12);
  expect(drawnShare(drawnAt(0, 20_000))).toBeLessThan(1);
});

it("is all of a drawing without times, or whose times stand still", () => {
  expect(
    drawnShare([
      [
        [0, 1],
        [0, 1],
      ],
    ]),
  ).toBe(1);
  expect(drawnShare(drawnAt(0, 0, 0))).toBe(1);
  expect(drawnShare([])).toBe(1);
});
