import { expect, it } from "vitest";
import { classOffset, classWidth, gridSide, offsetClass, offsetClassCount } from "./offset-classes.js";

const offsets = Array.from({ length: 2 * gridSide + 1 }, (_, i) => i - gridSide);

it("gives every offset of the grid a class, whose middle is near", () => {
  const seen = new Array<number>(offsetClassCount).fill(0);
  for (const offset of offsets) {
    const index = offsetClass(offset);
    seen[index]++;
    expect(Math.abs(classOffset(index) - offset)).toBeLessThanOrEqual((classWidth(index) - 1) / 2);
  }
  expect(seen).toEqual(Array.from({ length: offsetClassCount }, (_, i) => classWidth(i)));
});

it("tells small steps apart, is symmetrical, and holds what is too long", () => {
  for (let offset = -16; offset <= 16; offset++) expect(classOffset(offsetClass(offset))).toBe(offset);
  for (const offset of offsets) expect(classOffset(offsetClass(-offset))).toBe(-classOffset(offsetClass(offset)) + 0);
  expect(offsetClass(1000)).toBe(offsetClassCount - 1);
  expect(offsetClass(-1000)).toBe(0);
  expect(offsetClass(-0.2)).toBe(offsetClass(0));
});
