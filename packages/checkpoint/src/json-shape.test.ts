import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonProblem } from "./json-shape.js";

const shape = { depth: 5, values: 1000 };
const problem = (text: string, limits = shape) => jsonProblem(new TextEncoder().encode(text), limits);

it("lets through what is within its limits", () => {
  for (const text of ["{}", "1", "", '{"a":[1,2,{"b":[]}]}', '"[[[[[[[["', '{"a\\"[[[[[[[[":"\\\\"}', "[[[[[]]]]]"])
    expect(problem(text), text).toBeUndefined();
});

it("says what is too deep or too much, wherever it stands", () => {
  expect(problem("[[[[[[")).toBe("has more than 5 objects and lists within one another");
  expect(problem('{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}')).toMatch(/within one another/);
  expect(problem(`["\\\\",[[[[[1]]]]]]`)).toMatch(/within one another/);
  expect(problem(`[${"1,".repeat(1000)}1]`)).toBe("has more than 1000 values");
  expect(problem(`[${"[],".repeat(600)}1]`)).toBe("has more than 1000 values");
});

it("knows the depth and number of values of any JSON", () => {
  const depthOf = (value: unknown): number =>
    typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  fc.assert(
    fc.property(fc.json(), (text) => {
      const depth = depthOf(JSON.parse(text));
      if (depth > 0) expect(problem(text, { depth: depth - 1, values: 1e6 })).toMatch(/within one another/);
      expect(problem(text, { depth, values: 1e6 })).toBeUndefined();
    }),
  );
});

it("takes a moment for ten megabytes of the worst", () => {
  const size = 10_000_000;
  const worst = [
    new Uint8Array(size).fill(0x20),
    new Uint8Array(size).fill(0x5c),
    new Uint8Array(size).fill(0x22),
    // One text that is full of quotes.
    new Uint8Array(Buffer.alloc(size, '\\"')).fill(0x22, 0, 1),
  ];
  for (const bytes of worst) {
    const before = process.cpuUsage();
    jsonProblem(bytes, shape);
    // Of the processor, in microseconds: what else it does is not counted.
    expect(process.cpuUsage(before).user).toBeLessThan(2e6);
  }
});
