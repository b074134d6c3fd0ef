import { inspect } from "node:util";
import { Mask } from "@vistazo/image/mask";
import { expect, it } from "vitest";
import { revive } from "./revive.js";

it("masks can be worked with, and console.log shows a line of each picture and map", () => {
  const [segment] = revive([{ label: "sky", score: null, mask: { size: [1, 4] as [number, number], counts: [1, 3] } }]);
  expect(segment.mask).toBeInstanceOf(Mask);
  expect(inspect(segment)).toBe("{ label: 'sky', score: null, mask: Mask 4 x 1, 75.0 % inside }");
  const depth = revive({
    predicted_depth: { data: Float32Array.of(0.5, 2.25), dims: [1, 2] as [number, number] },
    depth: { data: Uint8Array.of(0, 255), width: 2, height: 1, channels: 1 as const },
    unit: "m" as const,
  });
  expect(inspect(depth)).toBe(
    "{\n  predicted_depth: Depth 2 x 1, 0.50 to 2.25 m,\n  depth: Picture 2 x 1, gray,\n  unit: 'm'\n}",
  );
  expect(inspect(revive({ data: new Uint8Array(8), width: 2, height: 1, channels: 4 as const }))).toBe(
    "Picture 2 x 1, RGBA",
  );
  expect(revive([{ label: "cat", score: 0.9 }])).toEqual([{ label: "cat", score: 0.9 }]);
});
