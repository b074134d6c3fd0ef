import { expect, it } from "vitest";
import { gridSide, offsetClassCount } from "./offset-classes.js";
import { pointLoss, scoreWidth } from "./sketch-loss.js";

it.each([
  // By NumPy in float64, with the widths of the classes 4 (20 of them), 2 (16), 1 (33), 2 (16), 4 (20).
  { x: 52, y: 3, pen: 0, expected: 15.106142912068568 },
  { x: 0, y: 104, pen: 2, expected: 16.548141866846905 },
  { x: 30, y: 60, pen: 1, expected: 14.646737730181108 },
])("is that of NumPy for $x, $y, $pen", ({ x, y, pen, expected }) => {
  const scores = Float32Array.from({ length: scoreWidth }, (_, i) => 3 * Math.sin(1.7 * i));
  expect(pointLoss(scores, x, y, pen)).toBeCloseTo(expected, 5);
});

it("is the logarithm of all places if each is as likely", () => {
  // A class of two places is twice as likely then.
  const scores = new Float32Array(scoreWidth);
  const { length } = scores;
  const places = 2 * gridSide + 1;
  expect(length).toBe(2 * offsetClassCount + 3);
  expect(pointLoss(scores, 40, 40, 0)).toBeCloseTo(2 * Math.log(offsetClassCount) + Math.log(3), 5);
  expect(pointLoss(scores, 40, 40, 0)).toBeLessThan(2 * Math.log(places) + Math.log(3));
});
