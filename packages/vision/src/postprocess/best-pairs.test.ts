import { expect, it } from "vitest";
import cases from "../../tests/fixtures/best-pairs.json";
import { syntheticValues } from "../../tests/synthetic-values.js";
import { bestPairs } from "./best-pairs.js";

it.each(cases)("$queries queries of $classes classes in the order of PyTorch's topk", ({ queries, classes, pairs }) => {
  const found = bestPairs(syntheticValues(`${queries} ${classes}`, queries * classes, 0, 4), classes);
  expect(Array.from(found.queries, (query, i) => query * (classes - 1) + found.labels[i])).toEqual(pairs);
});
