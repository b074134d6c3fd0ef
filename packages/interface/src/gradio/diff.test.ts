import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff, type Edit } from "./diff.js";

/** Applies edits as the clients do. */
function apply(value: unknown, edits: readonly Edit[]): unknown {
  let root = structuredClone(value);
  for (const [action, path, operand] of edits) {
    if (path.length === 0) {
      root = action === "append" ? (root as string) + operand : operand;
      continue;
    }
    // biome-ignore lint/suspicious/noExplicitAny: the test walks through values of any shape
    let parent: any = root;
    for (const step of path.slice(0, -1)) parent = parent[step];
    const last = path[path.length - 1];
    if (action === "replace") parent[last] = operand;
    else if (action === "append") parent[last] += operand;
    else if (Array.isArray(parent) && action === "add") parent.splice(Number(last), 0, operand);
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (action === "add") parent[last] = operand;
    else delete parent[last];
  }
  return root;
}

const plain = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe("diff", () => {
  it("leads from one value to the other", () => {
    fc.assert(
      fc.property(plain, plain, (previous, next) => {
        fc.pre(!JSON.stringify([previous, next]).includes("__proto__"));
        expect(apply(previous, diff(previous, next))).toEqual(next);
      }),
    );
  });

  it("says nothing where nothing changed", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(diff(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it("sends only the end of a text that grows", () => {
    expect(diff("What is", "What is this?")).toEqual([["append", [], " this?"]]);
    expect(diff({ label: ["a", "b"] }, { label: ["a", "b", "c"] })).toEqual([["add", ["label", 2], "c"]]);
  });

  it("deletes from the end of a list", () => {
    expect(diff([1, 2, 3], [1])).toEqual([
      ["delete", [2], null],
      ["delete", [1], null],
    ]);
  });
});
