import { expect, it } from "vitest";
import { withFloatsOf } from "./floats-kept.js";

it("writes numbers as floats where they were", () => {
  const before =
    '{"init_xavier_std": 1.0, "d_model": 1, "dropout": 0.0, "backbone": {"scale": -2.00}, "size": [1.0, 2]}';
  const text = withFloatsOf(before, { ...JSON.parse(before), layers: 1, name: '"dropout": 0' });
  expect(text.replace(/\s+/g, " ")).toBe(
    '{ "init_xavier_std": 1.0, "d_model": 1, "dropout": 0.0, "backbone": { "scale": -2.0 }, "size": [ 1, 2 ], "layers": 1, "name": "\\"dropout\\": 0" }',
  );
});

it("leaves a field alone whose number is another now", () => {
  expect(withFloatsOf('{"a": 1.0}', { a: 2 })).toBe('{\n  "a": 2\n}');
});
