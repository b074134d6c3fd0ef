import { expect, it } from "vitest";
import { shareInterval, wordMeanInterval } from "./interval.js";

it("gives Wilson's interval of a share", () => {
  // statsmodels: proportion_confint(8, 10, method="wilson")
  const [low, high] = shareInterval(0.8, 10);
  expect(low).toBeCloseTo(0.4901625, 4);
  expect(high).toBeCloseTo(0.9433178, 4);
  expect(shareInterval(1, 5)[1]).toBe(1);
  expect(shareInterval(1, 5)[0]).toBeLessThan(0.6);
  expect(shareInterval(Number.NaN, 0)).toEqual([0, 1]);
});

it("gives the interval of the mean over words, words without drawings left out", () => {
  const accuracy = (n: number, top1: number) => ({ n, top1, top3: 1, map3: top1 });
  const words = [accuracy(98, 0.5), accuracy(98, 0.5), accuracy(0, Number.NaN)];
  const [low, high] = wordMeanInterval(words, "top1");
  // Of each word the variance is 0.25 / 98, of the mean of two half of that.
  expect((low + high) / 2).toBeCloseTo(0.5, 12);
  expect(high - low).toBeCloseTo(2 * 1.96 * Math.sqrt(0.25 / 98 / 2), 6);
  expect(wordMeanInterval([accuracy(1, 1)], "top1")[0]).toBeLessThan(0.2);
});
