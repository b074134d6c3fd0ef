import { expect, it } from "vitest";
import { operatorProblem } from "./doubtful-operators.js";

it.each(["convolution", "attention"] as const)("the processor computes %s in both ways alike", async (operator) => {
  expect(await operatorProblem(operator, { threads: 1 })).toBeUndefined();
});
