import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SizeRule, targetSize } from "./target-size.js";

const side = fc.integer({ min: 1, max: 6000 });
const photo = fc.record({ height: side, width: side });
const edge = fc.integer({ min: 16, max: 1400 });
const divisor = fc.integer({ min: 1, max: 64 });

function check<T extends object>(parameters: fc.Arbitrary<T>, property: (given: T) => void): void {
  fc.assert(fc.property(parameters, property), { numRuns: 300 });
}

describe("targetSize", () => {
  it("of a shortest edge makes the shorter side so long and keeps the ratio, rounding down", () => {
    check(fc.record({ photo, shortest: edge }), ({ photo: { height, width }, shortest }) => {
      const found = targetSize({ kind: "shortest-edge", shortest }, { height, width });
      expect(Math.min(found.height, found.width)).toBe(shortest);
      const longest = (shortest * Math.max(height, width)) / Math.min(height, width);
      expect(Math.max(found.height, found.width)).toBe(Math.floor(longest));
    });
  });

  it("of two edges makes the shorter side as long as asked where the longer one stays short enough, else cuts both", () => {
    check(fc.record({ photo, shortest: edge, more: edge }), ({ photo, shortest, more }) => {
      const longest = shortest + more;
      const found = targetSize({ kind: "edges", shortest, longest }, photo);
      const [low, high] = [Math.min(photo.height, photo.width), Math.max(photo.height, photo.width)];
      if ((high / low) * shortest <= longest) expect(Math.min(found.height, found.width)).toBe(shortest);
      // A photo whose shorter side is right already stays as it is.
      else if (Math.min(found.height, found.width) !== low) {
        expect(Math.max(found.height, found.width)).toBeLessThanOrEqual(longest);
      }
    });
  });

  it("does not care which side is which", () => {
    const rules: fc.Arbitrary<SizeRule> = fc.oneof(
      fc.record({ kind: fc.constant("shortest-edge" as const), shortest: edge }),
      fc.record({ kind: fc.constant("edges" as const), shortest: edge, longest: fc.constant(1400) }),
      fc.record({ kind: fc.constant("floor" as const), divisor }),
    );
    check(fc.record({ photo, rule: rules }), ({ photo: { height, width }, rule }) => {
      const upright = targetSize(rule, { height, width });
      expect(targetSize(rule, { height: width, width: height })).toEqual({
        height: upright.width,
        width: upright.height,
      });
    });
  });

  it("of a divisor gives multiples of it", () => {
    check(fc.record({ photo, divisor, shortest: edge }), ({ photo, divisor, shortest }) => {
      const floor = targetSize({ kind: "floor", divisor }, photo);
      const edges = targetSize({ kind: "edges", shortest, longest: 2 * shortest, divisor }, photo);
      for (const size of [floor.height, floor.width, edges.height, edges.width]) expect(size % divisor).toBe(0);
      expect(photo.height - floor.height).toBeLessThan(divisor);
      expect(photo.width - floor.width).toBeLessThan(divisor);
    });
  });

  it("of a box is as large as fits in it", () => {
    check(fc.record({ photo, height: edge, width: edge }), ({ photo, height, width }) => {
      const found = targetSize({ kind: "within", height, width }, photo);
      expect(found.height).toBeLessThanOrEqual(height);
      expect(found.width).toBeLessThanOrEqual(width);
      // Rounding takes less than a pixel off the side that fills the box.
      expect(
        found.height === height || found.width === width || height - found.height === 1 || width - found.width === 1,
      ).toBe(true);
    });
  });

  it("of a multiple gives multiples of it, of the very size where the ratio may change", () => {
    const multiples = fc.record({ photo, height: edge, width: edge, multiple: divisor, keepAspectRatio: fc.boolean() });
    check(multiples, ({ photo, multiple, ...rule }) => {
      const found = targetSize({ kind: "multiple", multiple, ...rule }, photo);
      expect(found.height % multiple).toBe(0);
      expect(found.width % multiple).toBe(0);
      if (rule.keepAspectRatio) return;
      expect(Math.abs(found.height - rule.height)).toBeLessThanOrEqual(multiple / 2);
      expect(Math.abs(found.width - rule.width)).toBeLessThanOrEqual(multiple / 2);
    });
  });

  it("of an exact size is that size", () => {
    check(fc.record({ photo, height: side, width: side }), ({ photo, ...size }) => {
      expect(targetSize({ kind: "exact", ...size }, photo)).toEqual(size);
    });
  });
});
