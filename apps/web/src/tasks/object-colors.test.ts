import { expect, it } from "vitest";
import { withColors } from "./object-colors.js";

it("tells objects of one label apart, and labels from each other", () => {
  const labels = ["person", "dog", "person", "person"];
  const colors = withColors(labels.map((label, id) => ({ id, label }))).map(({ color }) => color);
  expect(new Set(colors).size).toBe(4);
  expect(colors.every((color) => /^#[\da-f]{6}$/u.test(color))).toBe(true);
  // The first ones have their label's.
  expect(withColors([{ id: 1, label: "person" }])[0]?.color).toBe(colors[0]);
});
