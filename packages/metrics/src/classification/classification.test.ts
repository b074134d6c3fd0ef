import { describe, expect, it } from "vitest";
import cases from "../../tests/fixtures/classification.json";
import { ClassificationEvaluator } from "./classification.js";

const labelsFor = (count: number): string[] => Array.from({ length: count }, (_, i) => `class ${i}`);

describe("classification", () => {
  it("has scikit-learn's and torchmetrics' numbers", () => {
    for (const expected of cases) {
      const evaluator = new ClassificationEvaluator({ labels: labelsFor(expected.classes), topK: [1, 2, 3] });
      expected.truth.forEach((truth, i) => {
        evaluator.add(truth, expected.scores[i] as number[]);
      });
      const result = evaluator.result();
      expect(result.count).toBe(expected.truth.length);
      expect(result.accuracy).toBeCloseTo(expected.accuracy, 14);
      expect(result.balancedAccuracy).toBeCloseTo(expected.balanced, 14);
      for (const [k, accuracy] of expected.top as [number, number][]) {
        expect(result.topK.find((entry) => entry.k === k)?.accuracy).toBeCloseTo(accuracy, 14);
      }
      expect([...result.confusion.counts]).toEqual(expected.confusion);
      result.perClass.forEach(({ precision, recall, f1, support }, i) => {
        const row = expected.perClass[i] as number[];
        [precision, recall, f1, support].forEach((value, j) => {
          expect(value).toBeCloseTo(row[j] as number, 14);
        });
      });
      for (const average of ["micro", "macro", "weighted"] as const) {
        const { precision, recall, f1 } = result[average];
        [precision, recall, f1].forEach((value, i) => {
          expect(value, average).toBeCloseTo(expected.average[average][i] as number, 14);
        });
      }
      // torchmetrics computes in float32.
      expect(result.calibration?.ece).toBeCloseTo(expected.calibration.l1, 6);
      expect(result.calibration?.mce).toBeCloseTo(expected.calibration.max, 6);
    }
  });

  it("takes labels and what a pipeline returns", () => {
    const evaluator = new ClassificationEvaluator({ labels: ["cat", "dog", "bird"], topK: [1, 2] });
    evaluator.add("dog", [
      { label: "cat", score: 0.6 },
      { label: "dog", score: 0.3 },
    ]);
    evaluator.add("bird", [{ label: "bird", score: 0.9 }]);
    evaluator.add("cat", [{ label: "dog", score: 0.7 }]);
    const { accuracy, topK, confusion, calibration } = evaluator.result();
    expect(accuracy).toBe(1 / 3);
    expect(topK).toEqual([
      { k: 1, accuracy: 1 / 3 },
      { k: 2, accuracy: 2 / 3 },
    ]);
    expect(confusion.get(1, 0)).toBe(1);
    expect(calibration?.bins.filter(({ count }) => count > 0).map(({ accuracy }) => accuracy)).toEqual([0, 0, 1]);
  });

  it("takes the lower index of equal scores, as argmax does", () => {
    const evaluator = new ClassificationEvaluator({ labels: labelsFor(3), topK: [1, 2] });
    evaluator.add(1, [0.4, 0.4, 0.2]);
    evaluator.add(0, [0.4, 0.4, 0.2]);
    expect(evaluator.result().topK.map(({ accuracy }) => accuracy)).toEqual([0.5, 1]);
    expect(evaluator.result().accuracy).toBe(0.5);
  });

  it("has no calibration without probabilities, and no top-k without scores", () => {
    const logits = new ClassificationEvaluator({ labels: labelsFor(2) });
    logits.add(0, [3.5, -2]);
    expect(logits.result().calibration).toBeUndefined();
    const classes = new ClassificationEvaluator({ labels: labelsFor(2) });
    classes.add(0, 1);
    classes.add(0, "class 0");
    expect(classes.result()).toMatchObject({
      accuracy: 0.5,
      topK: [{ accuracy: Number.NaN }, { accuracy: Number.NaN }],
    });
  });

  it("gives the confusion matrix as shares", () => {
    const evaluator = new ClassificationEvaluator({ labels: labelsFor(3) });
    for (const [truth, prediction] of [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 1],
    ] as const)
      evaluator.add(truth, prediction);
    const { confusion } = evaluator.result();
    expect([...confusion.normalized("truth")]).toEqual([1 / 3, 2 / 3, 0, 0, 1, 0, 0, 0, 0]);
    expect([...confusion.normalized("prediction")]).toEqual([1, 2 / 3, 0, 0, 1 / 3, 0, 0, 0, 0]);
    expect([...confusion.normalized("all")]).toEqual([0.25, 0.5, 0, 0, 0.25, 0, 0, 0, 0]);
  });

  it("says which sample is wrong", () => {
    const evaluator = new ClassificationEvaluator({ labels: labelsFor(2) });
    evaluator.add(0, 0);
    expect(() => evaluator.add("cat", 0)).toThrow(
      'Sample 1 has the class "cat"; expected one of the 2 labels or its index.',
    );
    expect(() => evaluator.add(2, 0)).toThrow("Sample 1 has the class 2");
    expect(() => evaluator.add(0, [1])).toThrow("Sample 1 has 1 scores; expected one for each of the 2 classes.");
    expect(() => evaluator.add(0, [1, Number.NaN])).toThrow("Sample 1: score 1 is NaN");
    expect(() => new ClassificationEvaluator({ labels: ["a", "a"] })).toThrow("a label twice");
    expect(() => new ClassificationEvaluator({ labels: [] })).toThrow("number of classes");
    expect(() => new ClassificationEvaluator({ labels: ["a"], topK: [0] })).toThrow('"topK"');
    expect(() => new ClassificationEvaluator({ labels: ["a"], bins: 0.5 })).toThrow('"bins"');
  });
});
