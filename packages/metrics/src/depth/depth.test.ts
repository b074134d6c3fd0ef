import { describe, expect, it } from "vitest";
import cases from "../../tests/fixtures/depth.json";
import type { DepthAlignment } from "./alignment.js";
import { type DepthErrors, DepthEvaluator } from "./depth.js";

const row = (...data: number[]) => ({ data, height: 1, width: data.length });

describe("depth", () => {
  it("has the numbers of the papers' formulas", () => {
    for (const { alignment, kind, minDepth, maxDepth, images, mean } of cases) {
      const evaluator = new DepthEvaluator({
        alignment: alignment as DepthAlignment,
        prediction: kind as "depth" | "disparity",
        minDepth,
        maxDepth: maxDepth ?? undefined,
      });
      for (const { size, truth, prediction, valid, pixels } of images) {
        const [height, width] = size as [number, number];
        const data = { height, width };
        const result = evaluator.add({ ...data, data: prediction }, { ...data, data: truth }, valid ?? undefined);
        expect(result?.pixels).toBe(pixels);
      }
      const result = evaluator.result();
      for (const [name, value] of Object.entries(mean)) {
        expect(result[name as keyof DepthErrors], `${alignment} ${kind} ${name}`).toBeCloseTo(value, 11);
      }
    }
  });

  it("is without error once a prediction is aligned", () => {
    const truth = row(1, 2, 4, 8);
    const shifted = row(...truth.data.map((depth) => 3 * depth - 2));
    const result = new DepthEvaluator({ alignment: "scale-and-shift" }).add(shifted, truth);
    expect(result?.rmse).toBeCloseTo(0, 12);
    expect(result?.alignment.scale).toBeCloseTo(1 / 3, 12);
    expect(result?.alignment.shift).toBeCloseTo(2 / 3, 12);
    const half = row(...truth.data.map((depth) => depth / 2));
    for (const alignment of ["median", "scale"] as const) {
      expect(new DepthEvaluator({ alignment }).add(half, truth)).toMatchObject({ absRel: 0, delta1: 1 });
    }
    const inverse = row(...truth.data.map((depth) => 5 / depth + 1));
    const evaluator = new DepthEvaluator({ alignment: "scale-and-shift", prediction: "disparity", maxDepth: 10 });
    expect(evaluator.add(inverse, truth)?.absRel).toBeCloseTo(0, 12);
  });

  it("gives a prediction without contrast the truth's mean", () => {
    const result = new DepthEvaluator({ alignment: "scale-and-shift" }).add(row(7, 7), row(1, 3));
    expect(result).toMatchObject({ alignment: { scale: 0, shift: 2 }, rmse: 1 });
  });

  it("has numbers for a prediction of nothing but zeros", () => {
    for (const alignment of ["median", "scale"] as const) {
      const result = new DepthEvaluator({ alignment }).add(row(0, 0, 0), row(1, 2, 3));
      expect(result).toMatchObject({ alignment: { scale: 0, shift: 0 }, delta1: 0 });
      expect(result?.absRel).toBeCloseTo(1, 2);
    }
  });

  it("skips photos without a pixel that counts", () => {
    const evaluator = new DepthEvaluator({ maxDepth: 10 });
    expect(evaluator.add(row(1, 1), row(0, Number.NaN))).toBeUndefined();
    expect(evaluator.add(row(1, 1), row(2, 2), [0, 0])).toBeUndefined();
    expect(evaluator.add(row(5, 1), row(20, 1))?.pixels).toBe(1);
    expect(evaluator.result()).toMatchObject({ images: 1, skipped: 2, absRel: 0 });
  });

  it("says what is wrong", () => {
    const evaluator = new DepthEvaluator();
    expect(() => evaluator.add(row(1, Number.NaN), row(1, 1))).toThrow("Image 0: the prediction is NaN at x 1, y 0");
    expect(() => evaluator.add(row(1), row(1, 1))).toThrow("1 x 1 pixels and 1 values, the truth 1 x 2 and 2");
    expect(() => evaluator.add(row(1), row(1), [])).toThrow("its mask 0");
    expect(() => new DepthEvaluator({ minDepth: 0 })).toThrow('"minDepth" must be above 0');
    expect(() => new DepthEvaluator({ prediction: "disparity" })).toThrow('"maxDepth" is needed');
  });
});
