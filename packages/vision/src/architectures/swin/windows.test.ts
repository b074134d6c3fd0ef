import fc from "fast-check";
import { expect, it } from "vitest";
import { cutWindows } from "./windows.js";

it("has every token once, in windows that no seam of the shift crosses unmarked", () => {
  const size = fc.integer({ min: 1, max: 15 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 1, max: 6 }), fc.boolean(), (height, width, side, shifted) => {
      const layout = { side, shift: shifted ? side >> 1 : 0 };
      const { groups, places, padded } = cutWindows([height, width], layout, { atLeastOne: true });
      const all = groups.flatMap(({ tokens }) => Array.from(tokens, Number));
      expect(Array.from(places, (place) => all[Number(place)])).toEqual(Array.from(places.keys()));
      expect(all.filter((token) => token < height * width)).toHaveLength(height * width);
      expect(padded).toBe(height % side !== 0 || width % side !== 0);
      for (const { seam, tokens } of groups) {
        for (let start = 0; start < tokens.length; start += side * side) {
          const real = Array.from(tokens.subarray(start, start + side * side), Number).filter(
            (t) => t < height * width,
          );
          const spans = (of: (token: number) => number) => {
            const values = real.map(of);
            return values.length > 0 && Math.max(...values) - Math.min(...values) >= side;
          };
          if (!seam.rows) expect(spans((token) => Math.floor(token / width))).toBe(false);
          if (!seam.columns) expect(spans((token) => token % width)).toBe(false);
        }
      }
    }),
  );
});
