import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type SyntheticKind, synthetic } from "../tests/fixtures/synthetic.js";
import { shrinkAsOpenCv } from "./resize-opencv-area.js";

interface Case {
  readonly from: readonly [width: number, height: number, channels: 1 | 3];
  readonly kind: SyntheticKind;
  readonly seed: number;
  readonly to: readonly [width: number, height: number];
  readonly sha256: string;
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL("../tests/fixtures/resize-opencv-area.json", import.meta.url), "utf8"),
);

test.each(cases)("bit for bit as OpenCV shrinks: $kind $from to $to", ({ from, kind, seed, to, sha256 }) => {
  const [width, height, channels] = from;
  const image = { data: synthetic(kind, width, height, channels, seed), width, height, channels };
  const out = shrinkAsOpenCv(image, { width: to[0], height: to[1] });
  expect(out).toMatchObject({ width: to[0], height: to[1], channels });
  expect(createHash("sha256").update(out.data).digest("hex")).toBe(sha256);
});
