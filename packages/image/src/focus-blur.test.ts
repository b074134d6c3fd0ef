import { expect, it } from "vitest";
import { synthetic } from "../tests/fixtures/synthetic.js";
import { gaussianBlur } from "./blur.js";
import { blurDegrees, focusBlur } from "./focus-blur.js";
import type { Photo } from "./raw-image.js";

const size = { width: 40, height: 20 };
const photo: Photo = { data: synthetic("noise", 40, 20, 3, 1), ...size, channels: 3 };
/** The left half is near, the right half far. */
const nearness = { data: Float32Array.from({ length: 800 }, (_, i) => (i % 40 < 20 ? 1 : 0)), ...size };

/** How much neighbouring pixels of a half differ. */
function detail({ data }: Photo, from: number): number {
  let sum = 0;
  for (let y = 0; y < 20; y++) {
    for (let x = from; x < from + 19; x++) sum += Math.abs(data[(y * 40 + x) * 3] - data[(y * 40 + x + 1) * 3]);
  }
  return sum;
}

it("is sharp where it is focused, and as blurred as asked for at the other end", () => {
  const degrees = blurDegrees(photo, 4);
  const onNear = focusBlur(degrees, nearness, 1);
  const onFar = focusBlur(degrees, nearness, 0);
  expect(detail(onNear, 0)).toBe(detail(photo, 0));
  expect(detail(onFar, 20)).toBe(detail(photo, 20));
  const strongest = gaussianBlur(photo, 4);
  expect(detail(onNear, 20)).toBe(detail(strongest, 20));
  expect(detail(onFar, 0)).toBe(detail(strongest, 0));
  expect(detail(strongest, 0)).toBeLessThan(detail(photo, 0) / 4);
});

it("takes what has no depth for the farthest, and refuses depths of another size", () => {
  const missing = { data: new Float32Array(800).fill(Number.NaN), ...size };
  expect(focusBlur(blurDegrees(photo, 4), missing, 0).data).toEqual(photo.data);
  expect(() => focusBlur(blurDegrees(photo, 4), { ...missing, width: 20, height: 40 }, 0)).toThrow("resize them first");
});
