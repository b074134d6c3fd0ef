import fc from "fast-check";
import { expect, test } from "vitest";
import { orderOfVotes } from "./order-of-votes.js";

test("an order that all pairs agree on is found", () => {
  const places = fc.integer({ min: 1, max: 30 }).chain((count) => {
    const numbers = Array.from({ length: count }, (_, i) => i);
    return fc.shuffledSubarray(numbers, { minLength: count });
  });
  fc.assert(
    fc.property(places, (wanted) => {
      const logits = Float32Array.from({ length: wanted.length ** 2 }, (_, at) => {
        const [row, column] = [Math.floor(at / wanted.length), at % wanted.length];
        // What is not right of the diagonal is not meant.
        if (column <= row) return Number.NaN;
        return wanted[row] < wanted[column] ? 6 : -6;
      });
      expect(Array.from(orderOfVotes(logits, wanted.length))).toEqual(wanted);
    }),
  );
});
