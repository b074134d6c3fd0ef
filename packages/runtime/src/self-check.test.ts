import { expect, it } from "vitest";
import { checkAnswer, selfCheck } from "./self-check.js";

it("the processor gives the answer that devices are judged by", async () => {
  const answer = await checkAnswer({ threads: 1 });
  // What a broken device answers most often must not pass for it.
  expect(Math.max(...answer.map(Math.abs))).toBeGreaterThan(0.5);
  expect(await selfCheck({ threads: 1 })).toBeUndefined();
});
