import fc from "fast-check";
import { expect, it } from "vitest";
import { isKnown } from "./is-known.js";
import { KNOWN_FIRST_SCORE, KNOWN_SCORE } from "./rules.js";

const guesses = fc
  .uniqueArray(fc.record({ word: fc.string(), score: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    selector: ({ word }) => word,
  })
  .map((list) => list.sort((a, b) => b.score - a.score));

it("is known with a high score, or as a first guess that is sure enough", () => {
  const [below, above] = [KNOWN_FIRST_SCORE - 0.01, KNOWN_FIRST_SCORE + 0.01];
  expect(isKnown("cat", [{ word: "cat", score: above }])).toBe(true);
  expect(isKnown("cat", [{ word: "cat", score: below }])).toBe(false);
  const second = (score: number) =>
    isKnown("cat", [
      { word: "dog", score: 0.45 },
      { word: "cat", score },
    ]);
  expect([second(KNOWN_SCORE), second(KNOWN_SCORE - 0.01)]).toEqual([true, false]);
  expect(isKnown("bird", [{ word: "dog", score: 0.9 }])).toBe(false);
  expect(isKnown("bird", [])).toBe(false);
});

it("stays known when its score rises", () => {
  fc.assert(
    fc.property(guesses, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (list, place, by) => {
      fc.pre(list.length > 0);
      const { word, score } = list[place % list.length];
      const risen = list
        .map((guess) => (guess.word === word ? { word, score: Math.min(1, score + by) } : guess))
        .sort((a, b) => b.score - a.score || Number(b.word === word) - Number(a.word === word));
      if (isKnown(word, list)) expect(isKnown(word, risen)).toBe(true);
    }),
  );
});
