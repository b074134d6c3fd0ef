import { type Drawing, drawingBounds } from "@vistazo/doodle";
import { expect, it } from "vitest";
import { onPaper } from "./on-paper.js";

it("leaves a drawing that fits, and makes one that does not as large as the paper within its margin", () => {
  const fits: Drawing = [
    [
      [0, 512],
      [10, 400],
    ],
  ];
  expect(onPaper(fits, 512)).toBe(fits);
  const { left, top, right, bottom } = drawingBounds(
    onPaper(
      [
        [
          [100, 700],
          [200, 500],
        ],
      ],
      512,
    ),
  );
  expect([left, right]).toEqual([expect.closeTo(25.6), expect.closeTo(486.4)]);
  expect((bottom - top) / (right - left)).toBeCloseTo(0.5);
  const moved = drawingBounds(
    onPaper(
      [
        [
          [-50, 50],
          [0, 100],
        ],
      ],
      512,
    ),
  );
  expect(moved.right - moved.left).toBe(100);
});
