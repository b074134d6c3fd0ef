import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarize } from "./statistics.js";

const tally = (word: string, country: string, drawings: number, recognized: number) => ({
  word,
  country,
  drawings,
  recognized,
});

describe("summarize", () => {
  it("adds up words, countries and seconds", () => {
    const { words, countries, seconds, ...totals } = summarize({
      countries: [
        tally("cat", "ES", 10, 5),
        tally("cat", "", 4, 4),
        tally("ant", "ES", 2, 1),
        tally("ant", "MX", 30, 20),
      ],
      seconds: [
        { word: "cat", second: 1, drawings: 2 },
        { word: "cat", second: 4, drawings: 3 },
        { word: "ant", second: 4, drawings: 1 },
      ],
    });
    expect(totals).toEqual({ drawings: 46, recognized: 30 });
    expect(words).toEqual([
      { word: "ant", drawings: 32, recognized: 21, seconds: 5 },
      { word: "cat", drawings: 14, recognized: 9, seconds: 5 },
    ]);
    expect(countries.map(({ country, drawings }) => [country, drawings])).toEqual([
      ["MX", 30],
      ["ES", 12],
    ]);
    expect(countries[1]?.favourites.map(({ word }) => word)).toEqual(["cat"]);
    expect(countries[1]?.favourites[0]?.times).toBeCloseTo(10 / 12 / (14 / 46));
    expect(seconds).toEqual([0, 2, 0, 0, 4]);
  });

  it("leaves out what is empty", () => {
    expect(summarize({ countries: [tally("cat", "ES", 0, 0)], seconds: [] })).toEqual({
      drawings: 0,
      recognized: 0,
      words: [],
      countries: [],
      seconds: [],
    });
  });

  it("has sums that agree, for any tallies", () => {
    const tallies = fc.array(
      fc.record({
        word: fc.constantFrom("a", "b", "c"),
        country: fc.constantFrom("", "ES", "MX"),
        drawings: fc.nat(100),
        recognized: fc.nat(100),
      }),
    );
    fc.assert(
      fc.property(tallies, (countries) => {
        const result = summarize({ countries, seconds: [] });
        const sum = (list: readonly { drawings: number }[]) =>
          list.reduce((total, { drawings }) => total + drawings, 0);
        expect(sum(result.words)).toBe(result.drawings);
        expect(sum(result.countries)).toBeLessThanOrEqual(result.drawings);
      }),
    );
  });
});
