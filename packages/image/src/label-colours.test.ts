import { expect, test } from "vitest";
import { contrasting, oklabDistance, oklch } from "./colour.js";
import { labelColours } from "./label-colours.js";

const COCO = "person bicycle car motorcycle airplane bus train truck boat bench bird cat dog horse sheep cow".split(
  " ",
);

test("a label keeps its colour whatever order the labels come in", () => {
  expect(labelColours([...COCO].reverse())).toEqual(labelColours([...COCO, "cat", "person"]));
  expect(labelColours(["cat"]).get("cat")).toEqual(labelColours(["cat"]).get("cat"));
});

test("labels of one picture look different", () => {
  const least = (colours: ReturnType<typeof labelColours>) => {
    const all = [...colours.values()];
    return Math.min(...all.flatMap((a, i) => all.slice(i + 1).map((b) => oklabDistance(a, b))));
  };
  expect(least(labelColours(["cat", "remote", "couch"]))).toBeGreaterThan(0.16);
  expect(least(labelColours(COCO))).toBeGreaterThan(0.08);
  expect(least(labelColours(Array.from({ length: 48 }, (_, i) => `class ${i}`)))).toBeGreaterThan(0);
});

test("more labels than colours: colours repeat", () => {
  const colours = labelColours(Array.from({ length: 150 }, (_, i) => `class ${i}`));
  expect(colours.size).toBe(150);
  expect([...colours.values()].flat().every((value) => Number.isInteger(value) && value >= 0 && value <= 255)).toBe(
    true,
  );
});

test("text is black on light colours and white on dark ones", () => {
  expect(contrasting([240, 228, 66])).toEqual([0, 0, 0]);
  expect(contrasting([0, 60, 120])).toEqual([255, 255, 255]);
});

test("Oklab's red is sRGB's", () => {
  expect(oklch(0.6279554, 0.2576833, 29.2338851 / 360)).toEqual([255, 0, 0]);
});
