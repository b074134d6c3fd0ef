import { Random } from "@vistazo/training";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contribution, defaultShareLimits, findDoubtful, trustWeights, withinShares } from "./trust.js";

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

describe("weights", () => {
  const from = (count: number, source: string, history = 0): Contribution[] =>
    Array.from({ length: count }, (_, i) => ({ label: 0, player: `${source} ${i}`, source, history }));
  const share = (weights: Float64Array, count: number) =>
    weights.subarray(0, count).reduce((sum, weight) => sum + weight, 0) /
    weights.reduce((sum, weight) => sum + weight, 0);

  it("make many names behind one address weigh less than as many addresses", () => {
    const many = Array.from({ length: 25 }, (_, i) => from(1, `address ${i}`)).flat();
    expect(share(trustWeights([...from(225, "bots"), ...many]), 225)).toBeCloseTo(15 / 40);
    // Of other words nothing changes.
    const other = { ...from(1, "bots")[0], label: 1 };
    expect(trustWeights([...from(225, "bots"), other])[225]).toBe(1);
  });

  it("are alike in a class behind one address, and grow with a player's history", () => {
    const weights = trustWeights(from(30, "class"));
    expect(new Set(weights).size).toBe(1);
    const [old, fresh] = trustWeights([...from(1, "a", 9), ...from(1, "b")]);
    expect(old / fresh).toBe(4);
  });
});

describe("doubts", () => {
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
  const data = Array.from({ length: 30 }, () => ({ label: 3, kind: 2, network: 3 }));
  const all = (list: readonly unknown[]) => list.map((_, i) => i);

  it("are not about what many drew alike, though the network does not know it", () => {
    const { outliers, unconfirmed } = findDoubtful(seen([...honest, ...data]), all(honest));
    expect([outliers.size, unconfirmed.size]).toEqual([0, 0]);
  });

  it("are about one player's that look like another word, however many", () => {
    const troll = Array.from({ length: 20 }, () => ({ label: 15, kind: 2, network: 3, player: "troll" }));
    const drawn = [...honest, ...data, ...troll];
    const { outliers } = findDoubtful(seen(drawn), all(drawn));
    expect([...outliers].sort((a, b) => a - b)).toEqual(troll.map((_, i) => 60 + i));
    // Nor do they speak for one another where nobody else drew the word.
    const alone = [...data, ...troll];
    expect(
      findDoubtful(
        seen(alone),
        troll.map((_, i) => 30 + i),
      ).outliers.size,
    ).toBe(20);
  });

  it("are about what known drawings of one other word look like, however many players say so", () => {
    const bots = Array.from({ length: 40 }, (_, i) => ({
      label: 15,
      kind: 4,
      network: 0,
      player: `bot ${i}`,
      source: `${i}`,
    }));
    const sure = seen(Array.from({ length: 12 }, () => ({ label: 7, kind: 4, network: 7 })));
    const known = { labels: new Uint16Array(12).fill(7), features: sure.features };
    expect(findDoubtful({ ...seen(bots), known }, all(bots)).outliers.size).toBe(40);
    expect(findDoubtful(seen(bots), all(bots)).outliers.size).toBe(0);
  });

  it("leave unconfirmed what one source alone speaks for", () => {
    const alone = honest.map((each) => ({ ...each, source: "one" }));
    expect(findDoubtful(seen([...alone, ...data]), all(alone))).toEqual({
      outliers: new Set(),
      unconfirmed: new Set(all(alone)),
    });
    const two = alone.map((each, i) => ({ ...each, source: i % 2 ? "one" : "two" }));
    expect(findDoubtful(seen([...two, ...data]), all(two)).unconfirmed.size).toBe(0);
  });
});
