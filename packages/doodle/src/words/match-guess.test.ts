import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, letterCounts, matchGuess } from "./match-guess.js";
import { SPANISH_WORDS } from "./spanish.js";
import { wordName, wordPhrase } from "./word-name.js";

const WORDS = Object.keys(SPANISH_WORDS);

describe("matchGuess", () => {
  it("takes every word in both languages, however it is written", () => {
    for (const word of WORDS) {
      for (const language of ["en", "es"] as const) {
        const name = wordName(word, language);
        const bare = name.normalize("NFD").replace(/\p{M}/gu, "");
        for (const guess of [
          name,
          wordPhrase(word, language),
          bare.toUpperCase(),
          `  ¿${name}?`,
          bare.replaceAll("-", " "),
        ])
          expect([word, guess, matchGuess(guess, word)]).toEqual([word, guess, "right"]);
      }
    }
  });

  it.each([
    ["cats", "cat", "right"],
    ["¡Un Camión!", "truck", "right"],
    ["is it a cat?", "cat", "right"],
    ["hotdog", "hot dog", "right"],
    ["cat", "dog", "wrong"],
    ["caterpillar", "cat", "wrong"],
    ["the", "cat", "wrong"],
    ["???", "cat", "wrong"],
    ["", "cat", "wrong"],
    ["elefnate", "elephant", "near"],
    ["helicoptr", "helicopter", "near"],
    ["murcielgo", "bat", "near"],
    // A list of all that comes to mind is no guess, and must not give the word away either.
    ["sun moon tree house dog cat", "cat", "near"],
  ])("%s for %s is %s", (guess, word, match) => {
    expect(matchGuess(guess, word)).toBe(match);
  });

  it("never takes one word for another that it does not say", () => {
    for (const word of WORDS)
      for (const other of WORDS) {
        if (matchGuess(other, word) !== "right" || other === word) continue;
        // “birthday cake” says cake, and “frying pan” says what is bread in Spanish.
        const said = ` ${other.toLowerCase().replaceAll("-", " ")} `;
        const names = [word.toLowerCase(), wordName(word, "es").toLowerCase()];
        expect([word, other, names.some((name) => said.includes(` ${name} `))]).toEqual([word, other, true]);
      }
  });

  it("answers any text, and soon", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.constantFrom(...WORDS), (guess, word) => {
        expect(["right", "near", "wrong"]).toContain(matchGuess(guess, word));
      }),
    );
  });
});

describe("editDistance", () => {
  const text = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") });

  it("is 0 for the same only, the same both ways, and at most the length", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const distance = editDistance(a, b, 9);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(b, a, 9)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b, 1)).toBe(Math.min(2, distance));
      }),
    );
  });

  it("counts an exchange of neighbours once", () => {
    expect(editDistance("elefnate", "elefante", 3)).toBe(1);
  });
});

it("tells how long a word is and no more", () => {
  expect(letterCounts("hot dog")).toEqual({ en: [3, 3], es: expect.any(Array) });
});
