import { expect, it } from "vitest";
import { alphaErrors, BOXES, depthErrors, harder, iouByClass, OBJECTS, precisionRecall } from "./figure-numbers.js";

const average = (iou: number) =>
  precisionRecall(
    BOXES.map((overlap) => overlap >= iou),
    OBJECTS,
  ).area;

it("gives the area under precision against recall", () => {
  expect(precisionRecall([true, true], 2).area).toBe(1);
  expect(precisionRecall([false, true], 1).area).toBe(0.5);
  expect(precisionRecall([true, false, true], 2).area).toBeCloseTo((1 + 2 / 3) / 2, 12);
  expect(average(0.5)).toBeGreaterThan(average(0.75));
  expect(average(0.95)).toBe(0);
});

it("divides what is shared by what either covers", () => {
  const ious = iouByClass(["sky", "sky", "sea", "boat"], ["sky", "sea", "sea", "sea"]);
  expect([...ious]).toEqual([
    ["sky", 1 / 2],
    ["sea", 1 / 3],
    ["boat", 0],
  ]);
});

it("measures depth errors by the true depth", () => {
  expect(depthErrors([1, 2, 4], [1, 2, 4])).toEqual({ absRel: 0, delta: 1 });
  expect(depthErrors([1, 10], [2, 11])).toEqual({ absRel: 0.55, delta: 0.5 });
});

it("makes alphas a mask, which has the right outline and is off at every soft pixel", () => {
  const truth = [0, 0.2, 0.7, 1];
  const mask = truth.map((alpha) => harder(alpha, 20));
  expect(mask).toEqual([0, 0, 1, 1]);
  expect(alphaErrors(truth, mask)).toEqual({ mae: expect.closeTo(0.5 / 4, 12), iou: 1 });
  expect(alphaErrors(truth, [0, 0.6, 0.7, 1]).iou).toBeCloseTo(2 / 3, 12);
});
