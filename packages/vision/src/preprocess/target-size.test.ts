import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { targetSize } from "./target-size.js";

const fixture = new URL("../../tests/fixtures/detection/synthetic.json", import.meta.url);
const { sizes } = JSON.parse(readFileSync(fixture, "utf8")) as { sizes: number[][] };

it.each(sizes)("%i x %i within edges of %i and %i as transformers", (height, width, shortest, longest, ...expected) => {
  const photo = { height, width };
  const edges = { kind: "edges", shortest, longest } as const;
  const found = [
    targetSize(edges, photo),
    targetSize({ ...edges, divisor: 16 }, photo),
    targetSize({ kind: "within", height: shortest, width: longest }, photo),
  ];
  expect(found.flatMap((size) => [size.height, size.width])).toEqual(expected);
});
