import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Announcer } from "./announcer.js";

const WORDS = ["line", "circle", "cat", "dog", "sun", "moon", "tree", "house"];
const heard = fc.array(
  fc.record({
    wait: fc.nat(3000),
    guesses: fc
      .uniqueArray(fc.record({ word: fc.constantFrom(...WORDS), score: fc.double({ min: 0, max: 1, noNaN: true }) }), {
        selector: ({ word }) => word,
      })
      .map((list) => list.sort((a, b) => b.score - a.score)),
  }),
);

describe("the announcer", () => {
  it("never says a word twice, never the word that is drawn, and leaves time between remarks", () => {
    fc.assert(
      fc.property(heard, (moments) => {
        const announcer = new Announcer("cat");
        const said: string[] = [];
        let [now, last] = [0, Number.NEGATIVE_INFINITY];
        for (const { wait, guesses } of moments) {
          now += wait;
          const remark = announcer.hear(now, guesses);
          if (!remark) continue;
          expect(now - last).toBeGreaterThanOrEqual(1800);
          last = now;
          if (remark.kind === "see") said.push(...remark.words);
        }
        expect(new Set(said).size).toBe(said.length);
        expect(said).not.toContain("cat");
      }),
    );
  });

  it("says what it sees, two words at once, then what is new", () => {
    const announcer = new Announcer("cat");
    const guesses = ["line", "circle", "sun"].map((word) => ({ word, score: 0.2 }));
    expect(announcer.hear(0, guesses)).toEqual({ kind: "see", words: ["line", "circle"] });
    expect(announcer.hear(1000, guesses)).toBeNull();
    expect(announcer.hear(2000, guesses)).toEqual({ kind: "see", words: ["sun"] });
    expect(announcer.hear(4000, guesses)).toBeNull();
  });

  it("says once that it is unsure", () => {
    const announcer = new Announcer("cat");
    const weak = [{ word: "dog", score: 0.02 }];
    const remarks = Array.from({ length: 40 }, (_, i) => announcer.hear(i * 500, weak)).filter((remark) => remark);
    expect(remarks).toEqual([{ kind: "unsure" }]);
  });

  it("knows it, or is sorry, and is silent then", () => {
    expect(new Announcer("cat").end(true)).toEqual({ kind: "known", word: "cat" });
    const announcer = new Announcer("cat");
    expect(announcer.end(false)).toEqual({ kind: "over" });
    expect(announcer.hear(1e5, [{ word: "dog", score: 0.9 }])).toBeNull();
  });
});
