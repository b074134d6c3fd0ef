import { readFileSync } from "node:fs";
import type { BytePairs } from "@vistazo/checkpoint";
import { expect, it } from "vitest";
import { ClipTokenizer } from "./clip-tokenizer.js";

/** What Python's CLIPTokenizer makes of texts: see clip-tokenizer.py. */
const { texts, ...bytePairs } = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/clip-tokenizer.json", import.meta.url), "utf8"),
) as BytePairs & { texts: readonly { readonly text: string; readonly ids: readonly number[] }[] };

it.each(texts)("reads $text as Python does", ({ text, ids }) => {
  expect(new ClipTokenizer(bytePairs).encode(text)).toEqual(ids);
});

it("needs the tokens that begin and end a text", () => {
  expect(() => new ClipTokenizer({ vocab: { "<|startoftext|>": 0 }, merges: [] })).toThrow(
    /^The tokenizer has no token "<\|endoftext\|>"\.$/,
  );
});
