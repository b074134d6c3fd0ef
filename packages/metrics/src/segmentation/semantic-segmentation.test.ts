import { describe, expect, it } from "vitest";
import cases from "../../tests/fixtures/segmentation.json";
import { SemanticSegmentationEvaluator } from "./semantic-segmentation.js";

const labelsFor = (count: number): string[] => Array.from({ length: count }, (_, i) => `class ${i}`);
const row = (...data: number[]) => ({ data, height: 1, width: data.length });

describe("semantic segmentation", () => {
  it("has scikit-learn's numbers", () => {
    for (const expected of cases) {
      const { classes, ignore, reduceLabels } = expected;
      const evaluator = new SemanticSegmentationEvaluator({
        labels: labelsFor(classes),
        ignoreIndex: ignore,
        reduceLabels,
      });
      for (const { size, truth, prediction } of expected.images) {
        const [height, width] = size as [number, number];
        evaluator.add({ data: prediction, height, width }, { data: Uint8Array.from(truth), height, width });
      }
      const result = evaluator.result();
      for (const name of ["meanIou", "meanAccuracy", "meanDice", "pixelAccuracy", "frequencyWeightedIou"] as const) {
        expect(result[name], name).toBeCloseTo(expected[name], 14);
      }
      result.perClass.forEach((scores, i) => {
        for (const name of ["iou", "accuracy", "dice"] as const) {
          const value = expected[name][i];
          if (typeof value === "number") expect(scores[name], name).toBeCloseTo(value, 14);
          else expect(scores[name], name).toBeNaN();
        }
      });
    }
  });

  it("misses pixels for which a prediction names no class", () => {
    const evaluator = new SemanticSegmentationEvaluator({ labels: ["a", "b"] });
    evaluator.add(row(0, 255, 1, 1), row(0, 0, 1, 255));
    const { pixelAccuracy, perClass, ignored } = evaluator.result();
    expect(pixelAccuracy).toBe(2 / 3);
    expect(ignored).toBe(1 / 4);
    expect(perClass.map(({ iou }) => iou)).toEqual([0.5, 1]);
  });

  it("says which image and pixel is wrong, and is as it was before", () => {
    const evaluator = new SemanticSegmentationEvaluator({ labels: ["a", "b"] });
    evaluator.add(row(0, 1), row(0, 1));
    expect(() => evaluator.add(row(1, 0, 2), row(0, 0, 0))).toThrow(
      "Image 1: the prediction has 2 at x 2, y 0; expected 0 to 1, or 255 for no class.",
    );
    expect(() => evaluator.add(row(0), row(7))).toThrow("Image 1: the truth has 7 at x 0, y 0");
    expect(() => evaluator.add(row(0), row(0.5))).toThrow("the truth has 0.5");
    expect(() => evaluator.add(row(0, 0), row(0))).toThrow("has 1 x 2 pixels, the truth 1 x 1");
    expect(() => evaluator.add({ ...row(0), width: 2 }, row(0, 0))).toThrow(
      "the prediction has 1 values; expected 1 x 2 = 2",
    );
    expect(() => new SemanticSegmentationEvaluator({ labels: [] })).toThrow("at least one class");
    expect(evaluator.result()).toMatchObject({ images: 1, pixelAccuracy: 1, meanIou: 1 });
  });
});
