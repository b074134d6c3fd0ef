import { expect, test } from "vitest";
import { colourAt, colourTable } from "./colour-map.js";

// Turbo's polynomial is published as an approximation that is loosest at its dark end.
test.each([
  {
    map: "inferno",
    expected: [
      [0, 0, 4],
      [188, 55, 84],
      [252, 255, 164],
    ],
  },
  {
    map: "viridis",
    expected: [
      [68, 1, 84],
      [33, 145, 140],
      [253, 231, 37],
    ],
  },
  {
    map: "turbo",
    expected: [
      [48, 18, 59],
      [164, 252, 60],
      [122, 4, 3],
    ],
  },
  {
    map: "gray",
    expected: [
      [0, 0, 0],
      [128, 128, 128],
      [255, 255, 255],
    ],
  },
] as const)("$map is near matplotlib's first, middle and last colour", ({ map, expected }) => {
  const table = colourTable(map);
  [0, 0.5, 1].forEach((share, i) => {
    const worst = Math.max(...colourAt(table, share).map((value, c) => Math.abs(value - expected[i][c])));
    expect(worst).toBeLessThanOrEqual(map === "turbo" ? 32 : 6);
  });
  expect(colourAt(table, 7)).toEqual(colourAt(table, 1));
});
