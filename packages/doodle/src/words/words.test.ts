import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { SPANISH_WORDS, wordName, wordPhrase } from "./index.js";

const { id2label } = JSON.parse(
  await readFile(new URL("../../../models/doodle/config.json", import.meta.url), "utf8"),
) as { id2label: Record<string, string> };
const words = Object.values(id2label);

describe("the words in Spanish", () => {
  it("are those of the recogniser, all of them", () => {
    expect(Object.keys(SPANISH_WORDS).sort()).toEqual([...words].sort());
  });

  it("are told from each other, with and without their article", () => {
    expect(new Set(words.map((word) => wordPhrase(word, "es"))).size).toBe(words.length);
    expect(new Set(words.map((word) => wordName(word, "es"))).size).toBe(words.length);
  });

  it("are written in letters, without a space too many", () => {
    for (const word of words) expect(SPANISH_WORDS[word], word).toMatch(/^[a-záéíóúüñ]+(?: [A-Za-záéíóúüñ]+)*$/u);
  });

  it("lose their article where they stand alone", () => {
    expect(["cat", "sun", "grapes", "pants", "rain", "harp"].map((word) => wordName(word, "es"))).toEqual([
      "gato",
      "sol",
      "uvas",
      "pantalones",
      "lluvia",
      "arpa",
    ]);
  });
});

it("has English articles", () => {
  const phrases = ["cat", "ant", "hourglass", "scissors", "moon", "The Eiffel Tower", "t-shirt"];
  expect(phrases.map((word) => wordPhrase(word, "en"))).toEqual([
    "a cat",
    "an ant",
    "an hourglass",
    "scissors",
    "the moon",
    "the Eiffel Tower",
    "a t-shirt",
  ]);
  expect(wordName("The Mona Lisa", "en")).toBe("The Mona Lisa");
});

it("leaves words that it does not know as they are", () => {
  for (const word of ["constructor", "<b>", ""]) expect(wordPhrase(word, "es")).toBe(word);
});
