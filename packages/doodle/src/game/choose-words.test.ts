import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseWords } from "./choose-words.js";

const many = Array.from({ length: 20 }, (_, i) => `word ${i}`);

it("chooses words of the list, none twice, and leaves the list alone", () => {
  const random = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 6 }), random, (words, numbers) => {
      const before = [...words];
      const chosen = chooseWords(words, 6, () => numbers.next().value as number);
      expect(new Set(chosen).size).toBe(6);
      for (const word of chosen) expect(words).toContain(word);
      expect(words).toEqual(before);
    }),
  );
});

it("chooses each as often as any other", () => {
  const counts = new Map(many.map((word) => [word, 0]));
  for (let i = 0; i < 4000; i++) for (const word of chooseWords(many, 6)) counts.set(word, counts.get(word)! + 1);
  // 1200 expected, with a standard deviation of 29.
  for (const count of counts.values()) expect(Math.abs(count - 1200)).toBeLessThan(200);
});

it("needs as many as are wanted", () => {
  expect(() => chooseWords(["cat"], 2)).toThrow(RangeError);
});
