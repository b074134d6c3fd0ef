import { expect, it } from "vitest";
import { countByLabel } from "./count-by-label.js";

it("counts labels, the most frequent first", () => {
  const found = ["remote", "cat", "sofa", "cat"].map((label) => ({ label }));
  expect(countByLabel(found)).toEqual([
    ["cat", 2],
    ["remote", 1],
    ["sofa", 1],
  ]);
  expect(countByLabel([])).toEqual([]);
});
