import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookalikes, momentAt, type ThoughtMoment, turningPoints } from "./moments.js";

const moments: ThoughtMoment[] = [
  { t: 300, guesses: [["line", 0.4]] },
  {
    t: 600,
    guesses: [
      ["circle", 0.5],
      ["line", 0.2],
    ],
  },
  { t: 900, guesses: [["circle", 0.6]] },
  {
    t: 1200,
    guesses: [
      ["cat", 0.7],
      ["dog", 0.2],
      ["lion", 0.05],
    ],
  },
  { t: 1300, guesses: [] },
];

describe("momentAt", () => {
  it("is the last thought by then", () => {
    expect(momentAt(moments, 299)).toBeNull();
    expect(momentAt(moments, 300)?.t).toBe(300);
    expect(momentAt(moments, 1199)?.t).toBe(900);
    expect(momentAt(moments, 1e9)?.t).toBe(1300);
    expect(momentAt([], 5)).toBeNull();
  });

  it("is what a search from the end finds, for any times", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.nat(5000), (times, t) => {
        const sorted = times.sort((a, b) => a - b).map((time) => ({ t: time, guesses: [] }));
        expect(momentAt(sorted, t)).toBe(sorted.findLast((moment) => moment.t <= t) ?? null);
      }),
    );
  });
});

it("knows when the network changed its mind", () => {
  expect(turningPoints(moments)).toEqual([300, 600, 1200]);
});

it("names what a drawing looked most like beside its word", () => {
  expect(lookalikes(moments, "cat", 3)).toEqual(["dog", "lion"]);
  expect(lookalikes(moments, "tiger", 2)).toEqual(["cat", "dog"]);
  expect(lookalikes([], "cat", 3)).toEqual([]);
});
