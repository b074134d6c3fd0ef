import fc from "fast-check";
import { expect, it } from "vitest";
import { codeParts } from "./code-colours.js";

const kinds = (code: string) =>
  codeParts(code)
    .filter(({ kind }) => kind !== "plain")
    .map(({ kind, text }) => `${kind} ${text}`);

it("tells words, strings, numbers and comments apart", () => {
  expect(kinds('const boxes = await detect("a//b.jpg", { threshold: 0.35 }); // your turn')).toEqual([
    "word const",
    "word await",
    'string "a//b.jpg"',
    "number 0.35",
    "comment // your turn",
  ]);
  expect(kinds("from transformers import pipeline  # as in Python")).toEqual([
    "word from",
    "word import",
    "comment # as in Python",
  ]);
  expect(kinds("curl http://127.0.0.1:7860/models/google/vit-base-patch16-224")).toEqual(["number 7860"]);
});

it("loses nothing of the code", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab0.\"'`/#\\\n const") }), (code) => {
      expect(
        codeParts(code)
          .map(({ text }) => text)
          .join(""),
      ).toBe(code);
    }),
  );
});
