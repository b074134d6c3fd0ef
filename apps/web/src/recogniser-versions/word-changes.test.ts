import { expect, it } from "vitest";
import { sortChanges } from "./word-changes.js";

it("tells words that got better from those that got worse, the most changed first", () => {
  const change = (word: string, before: number, after: number) => ({ word, before, after, learnt: 0, heldOut: 10 });
  const { better, worse } = sortChanges([
    change("ant", 0.5, 0.6),
    change("bee", 0.5, 0.5),
    change("cat", 0.1, 0.9),
    change("dog", 0.6, 0.5),
    change("elk", 0.9, 0.1),
  ]);
  expect(better.map(({ word }) => word)).toEqual(["cat", "ant"]);
  expect(worse.map(({ word }) => word)).toEqual(["elk", "dog"]);
});
