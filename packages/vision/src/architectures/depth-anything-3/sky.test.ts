import { expect, it } from "vitest";
import { groundOf, quantile, withFarSky } from "./sky.js";

it("puts the sky where nearly all that is not sky is nearer", () => {
  const depth = Float32Array.from({ length: 101 }, (_, i) => i);
  const sky = Float32Array.from({ length: 101 }, (_, i) => (i === 0 ? 0.9 : 0.1));
  const far = quantile(depth.subarray(1), 0.99);
  expect(far).toBeCloseTo(99.01);
  const found = withFarSky(depth, groundOf(sky));
  expect([found[0], found[1], found[100]]).toEqual([Math.fround(far), 1, 100]);
  expect(withFarSky(depth, groundOf(sky), 50)[0]).toBe(50);
});

it("interpolates quantiles as torch does", () => {
  expect(quantile(Float32Array.of(4, 1, 3, 2), 0.5)).toBe(2.5);
  expect(quantile(Float32Array.of(7), 0.99)).toBe(7);
});
