import { expect, it } from "vitest";
import { areaPath, curvePath, placeOfScore } from "./chart.js";

const PLOT = { left: 10, top: 20, width: 100, height: 50 };
const RECALL = Float64Array.of(0, 0.5, 1);

it("draws a curve as far as it goes, and the area down to the axis", () => {
  const precision = Float64Array.of(1, 0.5, 0);
  expect(curvePath(PLOT, RECALL, precision)).toBe("M10.0 20.0L60.0 45.0");
  expect(areaPath(PLOT, RECALL, precision)).toBe("M10.0 20.0L60.0 45.0L60.0 70.0L10.0 70.0Z");
});

it("draws nothing where nothing can be said", () => {
  expect(curvePath(PLOT, RECALL, Float64Array.of(-1, -1, -1))).toBe("");
  expect(areaPath(PLOT, RECALL, Float64Array.of(0, 0, 0))).toBe("");
});

it("finds how far a score comes", () => {
  const scores = Float64Array.of(0.9, 0.6, Number.NaN);
  expect(placeOfScore(scores, 0.5)).toBe(1);
  expect(placeOfScore(scores, 0.7)).toBe(0);
  expect(placeOfScore(scores, 0.95)).toBe(-1);
  expect(placeOfScore(Float64Array.of(Number.NaN), 0)).toBe(-1);
});
