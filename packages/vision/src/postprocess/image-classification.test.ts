import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFunction, defaultFunction, topLabels } from "./image-classification.js";

describe("applyFunction", () => {
  const logits = fc.array(fc.float({ min: -80, max: 80, noNaN: true }), { minLength: 1, maxLength: 50 });

  it("softmax gives shares of one that keep the order of the logits", () => {
    fc.assert(
      fc.property(logits, (values) => {
        const scores = applyFunction(Float32Array.from(values), "softmax");
        expect(scores.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
        for (let i = 1; i < values.length; i++) {
          if (values[i] > values[i - 1]) expect(scores[i]).toBeGreaterThanOrEqual(scores[i - 1]);
        }
      }),
    );
  });

  it("sigmoid of zero is a half, and none changes nothing", () => {
    expect([...applyFunction(Float32Array.of(0, 100, -100), "sigmoid")]).toEqual([0.5, 1, expect.closeTo(0, 6)]);
    expect([...applyFunction(Float32Array.of(3, -1), "none")]).toEqual([3, -1]);
  });

  it("softmax does not overflow", () => {
    expect([...applyFunction(Float32Array.of(1000, 999), "softmax")]).toEqual([
      expect.closeTo(0.7311, 4),
      expect.closeTo(0.2689, 4),
    ]);
  });
});

describe("defaultFunction", () => {
  const two = { 0: "cat", 1: "dog" };
  it.each([
    [{ problem_type: "multi_label_classification" }, two, "sigmoid"],
    [{ problem_type: "single_label_classification" }, two, "softmax"],
    [{}, two, "softmax"],
    [{}, { 0: "cat" }, "sigmoid"],
  ] as const)("%j with labels %j: %s", (config, labels, expected) => {
    expect(defaultFunction(config, labels)).toBe(expected);
  });
});

describe("topLabels", () => {
  it("keeps the order of classes whose scores are equal, and names unnamed classes", () => {
    const labels = topLabels(Float32Array.of(0.2, 0.3, 0.2, 0.3), { 0: "a", 1: "b", 2: "c" }, 3);
    expect(labels.map(({ label }) => label)).toEqual(["b", "LABEL_3", "a"]);
  });
});
