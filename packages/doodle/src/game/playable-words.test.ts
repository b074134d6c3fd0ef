import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { playableWords } from "./playable-words.js";

it("leaves out what the network hardly knows, and what cannot be said in every language", async () => {
  const config = new URL("../../../models/doodle/config.json", import.meta.url);
  const { id2label } = JSON.parse(await readFile(config, "utf8")) as { id2label: Record<string, string> };
  const words = Object.values(id2label);
  const playable = playableWords(words);
  expect(playable.length).toBe(words.length - 12);
  expect(playableWords(["cat", "unicorn", "pond", "constructor"])).toEqual(["cat"]);
});
