import fc from "fast-check";
import { expect, it } from "vitest";
import { quantizeFilters } from "./quantize-filters.js";

const filters = fc
  .record({
    outputs: fc.integer({ min: 1, max: 4 }),
    channels: fc.integer({ min: 1, max: 5 }),
    kernel: fc.constantFrom(1, 3),
  })
  .chain(({ outputs, channels, kernel }) => {
    const length = outputs * channels * kernel * kernel;
    return fc
      .array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: length, maxLength: length })
      .map((weight) => ({ weight: Float32Array.from(weight), shape: [outputs, channels, kernel, kernel] }));
  });

it.each(["full", "pairs"] as const)("is within half a step of every weight: %s", (range) => {
  fc.assert(
    fc.property(filters, ({ weight, shape }) => {
      const { values, scales } = quantizeFilters(weight, shape, undefined, 0.1, range);
      const length = weight.length / shape[0];
      for (const [i, value] of values.entries()) {
        const scale = scales[Math.floor(i / length)];
        expect(Math.abs(value * scale - weight[i])).toBeLessThanOrEqual(scale * 0.5001);
      }
    }),
  );
});

it("bounds the weights that multiply neighbouring channels of a tap, and the last of a tap with the first of the next", () => {
  fc.assert(
    fc.property(filters, ({ weight, shape }) => {
      const { values } = quantizeFilters(weight, shape, undefined, 0.1, "pairs");
      const [outputs, channels, height, width] = shape;
      const taps = height * width;
      for (let out = 0; out < outputs; out++) {
        const read = (k: number) => values[(out * channels + (k % channels)) * taps + Math.floor(k / channels)];
        for (let k = 0; k + 1 < channels * taps; k += 2)
          expect(Math.abs(read(k) + read(k + 1))).toBeLessThanOrEqual(128);
      }
    }),
  );
});

it("counts the bias in steps of the sums, also beside filters of zeros or next to nothing", () => {
  const weight = Float32Array.of(0, 0, 1e-12, -1e-12, 2, -1);
  const { scales, bias } = quantizeFilters(weight, [3, 2, 1, 1], Float32Array.of(0.5, -3, 1), 0.01, "full");
  for (const [i, expected] of [0.5, -3, 1].entries()) expect(bias[i] * scales[i] * 0.01).toBeCloseTo(expected, 3);
  expect(quantizeFilters(new Float32Array(2), [1, 2, 1, 1], undefined, 1, "full").scales[0]).toBe(1);
});
