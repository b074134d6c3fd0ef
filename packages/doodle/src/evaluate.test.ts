import { expect, it } from "vitest";
import type { Drawing } from "./drawing.js";
import { evaluate } from "./evaluate.js";
import { Recogniser } from "./recogniser.js";

const line: Drawing = [
  [
    [0, 10, 20, 30],
    [0, 10, 0, 10],
  ],
];
/** Takes everything for a cat, with a likelihood of 3/4. */
const config = { words: ["cat", "dog", "sun"], size: 8, calibration: { temperatures: [[1, 1]] as const } };
const sees = async (_: Float32Array, [batch]: readonly number[]) =>
  Float32Array.from({ length: 3 * batch }, (_, i) => [Math.log(6), 0, 0][i % 3]);

async function* drawings(...words: string[]) {
  for (const word of words) yield { word, drawing: line };
}

it("counts every word alike, at every share, and says what is taken for what", async () => {
  const options = { shares: [0.3] };
  const result = await evaluate(new Recogniser(config, sees), drawings("cat", "cat", "cat", "dog", "unicorn"), options);
  expect(result).toMatchObject({ n: 4, words: 2, unknown: 1, top1: 0.75, top3: 1, map3: (3 + 1 / 2) / 4 });
  expect(result.wordMean).toMatchObject({ top1: 0.5, top3: 1 });
  expect(result.half).toMatchObject({ top1: 0.75, top3: 1, wordMean: { top1: 0.5 } });
  expect(result.byShare.map(({ share }) => share)).toEqual([0.3, 0.5, 1]);
  for (const { confidence, calibrationError, wordMean } of result.byShare) {
    expect(confidence).toBeCloseTo(0.75, 6);
    expect(calibrationError).toBeCloseTo(0.25, 6);
    expect(wordMean.top1Interval[0]).toBeLessThan(0.5);
    expect(wordMean.top1Interval[1]).toBeGreaterThan(0.5);
  }
  expect(result.byWord.map(({ word, n, top1 }) => [word, n, top1])).toEqual([
    ["dog", 1, 0],
    ["cat", 3, 1],
  ]);
  expect(result.byWord[0].takenFor).toEqual({ word: "cat", times: 1 });
  expect(result.byWord[1].takenFor).toBeUndefined();
});

it("refuses to say anything of no drawing that it knows", async () => {
  await expect(evaluate(new Recogniser(config, sees), drawings("unicorn"))).rejects.toMatchObject({
    code: "unknown-word",
  });
});
