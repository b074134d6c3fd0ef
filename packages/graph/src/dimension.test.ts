import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Dimension,
  elementCount,
  exactQuotient,
  floorQuotient,
  leastOf,
  minus,
  plus,
  times,
} from "./dimension.js";

const names = ["batch", "height", "width"];

/** A size computed of others in some way, and what it is for given sizes. */
interface Computed {
  readonly size: Dimension;
  readonly of: (sizes: Readonly<Record<string, number>>) => number;
}

const computed: fc.Arbitrary<Computed> = fc.letrec<{ size: Computed }>((tie) => ({
  size: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 9 }).map((n): Computed => ({ size: n, of: () => n })),
    fc.constantFrom(...names).map((name): Computed => ({ size: name, of: (sizes) => sizes[name] })),
    fc.tuple(tie("size"), tie("size"), fc.constantFrom("+", "-", "*")).map(([a, b, operator]): Computed => {
      const compute = { "+": plus, "-": minus, "*": times }[operator]!;
      return { size: compute(a.size, b.size), of: (sizes) => compute(a.of(sizes), b.of(sizes)) as number };
    }),
    fc.tuple(tie("size"), fc.integer({ min: 1, max: 6 })).map(
      ([a, divisor]): Computed => ({
        size: floorQuotient(a.size, divisor),
        of: (sizes) => Math.floor(a.of(sizes) / divisor),
      }),
    ),
  ),
})).size;

const sizes = fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 1, max: 40 })])));

/** A canonical text with its names replaced, computed by JavaScript. */
function evaluate(size: Dimension, values: Readonly<Record<string, number>>): number {
  if (typeof size === "number") return size;
  const code = size.replaceAll("floor", "Math.floor");
  return Function(...names, `return ${code}`)(...names.map((name) => values[name]));
}

describe("dimensions", () => {
  it("computed of others are what they say, for all sizes", () => {
    fc.assert(
      fc.property(computed, sizes, ({ size, of }, values) => {
        expect(evaluate(size, values) + 0).toBe(of(values) + 0);
        expect(leastOf(size)).toBeLessThanOrEqual(of(values));
      }),
      { numRuns: 2000 },
    );
  });

  it("are found equal however they were computed", () => {
    fc.assert(
      fc.property(computed, computed, computed, ({ size: a }, { size: b }, { size: c }) => {
        expect(times(a, plus(b, c))).toEqual(plus(times(c, a), times(b, a)));
        expect(minus(plus(a, b), b)).toEqual(plus(a, 0));
        expect(elementCount([a, b, c])).toEqual(elementCount([c, b, a]));
        if (b !== 0) expect(exactQuotient(times(a, b), b)).toEqual(plus(a, 0));
      }),
    );
  });

  it("are written as sums", () => {
    const half = (size: Dimension) => plus(floorQuotient(minus(plus(size, 2), 3), 2), 1);
    expect(half("height")).toBe("floor((height + 1) / 2)");
    expect(half(half(half("height")))).toBe("floor((height + 7) / 8)");
    expect(plus(times(floorQuotient("height", 16), floorQuotient("width", 16)), 1)).toBe(
      "floor(height / 16)*floor(width / 16) + 1",
    );
    expect(floorQuotient(times("batch", 12), 8)).toBe("batch + floor(batch / 2)");
    expect(exactQuotient(times("batch", 12), 4)).toBe("3*batch");
    expect(exactQuotient("batch", 2)).toBeUndefined();
    expect(minus("batch", "batch")).toBe(0);
  });
});
