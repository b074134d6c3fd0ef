import { expect, it } from "vitest";
import { sinePositions } from "./sine-positions.js";

it("puts the row's waves before the column's, scaled to the photo's part of the grid", () => {
  const grid = { height: 3, width: 4 };
  const [whole, part] = [grid, { height: 2, width: 3 }];
  const positions = sinePositions(grid, [whole, part], 8);
  const token = (photo: number, y: number, x: number) =>
    Array.from(positions.subarray(((photo * 3 + y) * 4 + x) * 8).slice(0, 8));
  const wave = (at: number) => [Math.sin(at), Math.cos(at), Math.sin(at / 100), Math.cos(at / 100)];
  const turn = 2 * Math.PI;
  const cases = [
    { found: token(0, 0, 0), row: 1 / 3, column: 1 / 4 },
    { found: token(0, 2, 3), row: 1, column: 1 },
    { found: token(1, 0, 1), row: 1 / 2, column: 2 / 3 },
    { found: token(1, 1, 2), row: 1, column: 1 },
  ];
  for (const { found, row, column } of cases) {
    const expected = [...wave(turn * row), ...wave(turn * column)];
    for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 4);
  }
});
