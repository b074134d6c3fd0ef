import fc from "fast-check";
import { expect, it } from "vitest";
import { isId, randomId } from "./random-id.js";

it("makes positive numbers of 63 bits", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), (bits) => {
      const id = randomId((array) => array.fill(bits));
      expect(isId(id)).toBe(true);
      expect(BigInt(id)).toBeGreaterThan(0n);
      expect(BigInt(id)).toBeLessThan(1n << 63n);
    }),
  );
  expect(randomId()).not.toBe(randomId());
});

it("refuses everything else", () => {
  for (const text of ["", "0", "01", "-1", "1.5", "9223372036854775808", "99999999999999999999", "1e3", " 1", "a"])
    expect(isId(text), text).toBe(false);
  expect(isId("9223372036854775807")).toBe(true);
});
