import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { synthetic } from "../tests/fixtures/synthetic.js";
import { pad } from "./pad.js";
import type { RawImage } from "./raw-image.js";

interface Case {
  from: [number, number, 1 | 3 | 4];
  sides: [number, number, number, number];
  mode: "constant" | "edge" | "reflect";
  sha256: string;
}

const cases: Case[] = JSON.parse(readFileSync(new URL("../tests/fixtures/pad.json", import.meta.url), "utf8"));

test.each(cases)("$from, $sides, $mode as numpy.pad", ({ from, sides, mode, sha256 }) => {
  const [width, height, channels] = from;
  const [left, top, right, bottom] = sides;
  const image: RawImage = { data: synthetic("noise", width, height, channels, 1), width, height, channels };
  const padded = pad(image, { left, top, right, bottom, mode, value: 9 });
  expect([padded.width, padded.height]).toEqual([width + left + right, height + top + bottom]);
  expect(createHash("sha256").update(padded.data).digest("hex")).toBe(sha256);
});

test("refuses less than nothing, fractions and more than fits", () => {
  const image: RawImage = { data: new Uint8Array(3), width: 1, height: 1, channels: 3 };
  expect(() => pad(image, { left: -1 })).toThrow(/whole number/);
  expect(() => pad(image, { top: 0.5 })).toThrow(/whole number/);
  expect(() => pad(image, { top: 1e9 })).toThrow(/pixels, more than/);
});
