import fc from "fast-check";
import { expect, it } from "vitest";
import { MomentLog } from "./moment-log.js";

it("keeps at most as many as it may, in order, the first and the last among them, at even distances", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(400), (limit, count) => {
      const log = new MomentLog(limit);
      for (let t = 0; t < count; t++) log.add(t, [{ word: "cat", score: 0.5 }]);
      const times = log.moments.map(({ t }) => t);
      expect(times.length).toBeLessThanOrEqual(limit);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      if (count === 0) return;
      expect(times[0]).toBe(0);
      expect(times.at(-1)).toBe(count - 1);
      const gaps = new Set(times.slice(1, -1).map((t, i) => t - times[i]));
      expect(gaps.size).toBeLessThanOrEqual(1);
    }),
  );
});

it("keeps five guesses of a moment, and their scores with four digits", () => {
  const log = new MomentLog();
  log.add(
    12.7,
    Array.from({ length: 9 }, (_, i) => ({ word: String(i), score: 0.123456 })),
  );
  expect(log.moments).toEqual([{ t: 13, guesses: ["0", "1", "2", "3", "4"].map((word) => [word, 0.1235]) }]);
});
