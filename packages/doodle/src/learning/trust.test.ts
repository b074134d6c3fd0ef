import { Random } from "@vistazo/training";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contribution, defaultShareLimits, findOutliers, withinShares } from "./trust.js";

const contributions = fc.array(
  fc.record({ label: fc.nat(4), player: fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: undefined }) }),
  { maxLength: 300 },
);

describe("shares", () => {
  it("let nobody have more than a share of a word, whatever is drawn", () => {
    fc.assert(
      fc.property(contributions, (all) => {
        const kept = withinShares(all);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        const { ofWord, leastOfWord } = defaultShareLimits;
        for (const player of ["a", "b", "c", "d"])
          for (let label = 0; label < 5; label++) {
            const own = kept.filter((i) => all[i].player === player && all[i].label === label).length;
            const others = all.filter((each) => each.label === label && each.player !== player).length;
            expect(own).toBeLessThanOrEqual(Math.max(leastOfWord, Math.floor(ofWord * others)));
          }
        // The drawings of a data set are nobody's.
        expect(kept.filter((i) => all[i].player === undefined).length).toBe(
          all.filter(({ player }) => player === undefined).length,
        );
      }),
    );
  });

  it("cut 500 drawings of one player down, over many words too", () => {
    const troll = (label: number): Contribution => ({ label, player: "troll" });
    const others = Array.from({ length: 50 }, (_, i) => ({ label: 0, player: `player ${i % 25}` }));
    const one = withinShares([...others, ...Array.from({ length: 500 }, () => troll(0))]);
    expect(one.filter((i) => i >= 50).length).toBe(5);
    expect(one.filter((i) => i < 50).length).toBe(50);
    const many = withinShares(Array.from({ length: 500 }, (_, i) => troll(i % 100)));
    expect(many.length).toBe(defaultShareLimits.leastOfAll);
  });
});

describe("outliers", () => {
  const [width, words] = [8, 20];
  const random = new Random(3);
  /** Near an axis of its kind; the network takes it for what it says. */
  const seen = (list: readonly (Contribution & { kind: number; network: number })[]) => {
    const features = new Float32Array(list.length * width).map(() => 0.05 * random.next());
    const logits = new Float32Array(list.length * words).map((_, i) => -(i % words));
    list.forEach(({ kind, network }, row) => {
      features[row * width + kind] += 1;
      logits[row * words + network] = 10;
    });
    return { contributions: list, features, logits };
  };
  const honest = Array.from({ length: 30 }, (_, i) => ({ label: 15, kind: 1, network: 0, player: `player ${i}` }));
  const known = Array.from({ length: 30 }, () => ({ label: 3, kind: 2, network: 3 }));

  it("are not what many drew alike, though the network does not know it", () => {
    expect(
      findOutliers(
        seen([...honest, ...known]),
        honest.map((_, i) => i),
      ).size,
    ).toBe(0);
  });

  it("are one player's that look like another word, however many", () => {
    const troll = Array.from({ length: 20 }, () => ({ label: 15, kind: 2, network: 3, player: "troll" }));
    const all = [...honest, ...known, ...troll];
    const found = findOutliers(
      seen(all),
      all.map((_, i) => i),
    );
    expect([...found].sort((a, b) => a - b)).toEqual(troll.map((_, i) => 60 + i));
    // Nor do they speak for one another where nobody else drew the word.
    const alone = [...known, ...troll];
    expect(
      findOutliers(
        seen(alone),
        troll.map((_, i) => 30 + i),
      ).size,
    ).toBe(20);
  });
});
