import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiQuery, filterQuery, readAddress, readFilter, type WallFilter, wordPath } from "./drawings-address.js";

describe("readAddress", () => {
  it("knows the pages", () => {
    expect(readAddress("/drawings")).toEqual({ page: "words" });
    expect(readAddress("/drawings/")).toEqual({ page: "words" });
    expect(readAddress("/drawings/statistics")).toEqual({ page: "statistics" });
    expect(readAddress("/drawings/moderation")).toEqual({ page: "moderation" });
    expect(readAddress("/drawings/import")).toEqual({ page: "import" });
    expect(readAddress("/drawings/cat/x")).toBeNull();
    expect(readAddress("/drawings/cat/1/2")).toBeNull();
    expect(readAddress("/drawings/%E0%A4%A")).toBeNull();
    expect(readAddress("/draw")).toBeNull();
  });

  it("gives back any word and drawing that was put into an address", () => {
    const words = fc.string({ minLength: 1 }).filter((word) => !["statistics", "moderation", "import"].includes(word));
    fc.assert(
      fc.property(words, fc.option(fc.nat().map(String)), (word, id) => {
        expect(readAddress(wordPath(word, id ?? undefined))).toEqual({ page: "word", word, id });
      }),
    );
  });
});

const days = fc
  .date({ min: new Date("1980-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const filters: fc.Arbitrary<WallFilter> = fc.record({
  recognized: fc.option(fc.boolean()),
  country: fc.option(fc.stringMatching(/^[A-Z]{2}$/u)),
  from: fc.option(days),
  to: fc.option(days),
});

describe("a filter", () => {
  it("survives the address", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(filterQuery(filter))).toEqual(filter);
      }),
    );
  });

  it("leaves out of an address what cannot be meant", () => {
    expect(readFilter("?recognized=maybe&country=spain&from=2026-02-30&to=x&more=1")).toEqual({
      recognized: null,
      country: null,
      from: null,
      to: null,
    });
  });

  it("takes in the whole last day, and nothing that came after the wall was opened", () => {
    const opened = new Date("2026-06-10T12:00:00Z");
    const to = (day: string | null) => apiQuery({ recognized: null, country: null, from: null, to: day }, opened).to;
    expect(to("2026-06-01")).toBe("2026-06-02T00:00:00.000Z");
    expect(to("2026-06-10")).toBe("2026-06-10T12:00:00.000Z");
    expect(to(null)).toBe("2026-06-10T12:00:00.000Z");
  });
});
