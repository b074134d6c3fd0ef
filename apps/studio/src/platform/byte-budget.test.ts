import { expect, it } from "vitest";
import { ByteBudget } from "./byte-budget.js";

it("refuses what is too much for an address, or in all, until some of it is given back", () => {
  const budget = new ByteBudget(100, 60, "Too much.");
  const give = budget.take("a", 60);
  expect(() => budget.take("a", 1)).toThrow("Too much.");
  budget.take("b", 40);
  expect(() => budget.take("c", 1)).toThrow(expect.objectContaining({ code: "BUSY" }));
  give();
  // Once is enough.
  give();
  budget.take("a", 60);
  expect(() => budget.take("c", 1)).toThrow("Too much.");
});
