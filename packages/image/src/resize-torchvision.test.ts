import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type SyntheticKind, synthetic } from "../tests/fixtures/synthetic.js";
import { resizeAsTorchvision } from "./resize-torchvision.js";

interface Case {
  readonly from: readonly [width: number, height: number, channels: 3];
  readonly kind: SyntheticKind;
  readonly seed: number;
  readonly to: readonly [width: number, height: number];
  readonly filter: "bilinear" | "bicubic";
  readonly antialias: boolean;
  readonly sha256: string;
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL("../tests/fixtures/resize-torchvision.json", import.meta.url), "utf8"),
);

test.each(cases)("bit for bit as torchvision: $kind $from to $to, $filter, antialias $antialias", (each) => {
  const { from, kind, seed, to, filter, antialias, sha256 } = each;
  const [width, height, channels] = from;
  const image = { data: synthetic(kind, width, height, channels, seed), width, height, channels };
  const out = resizeAsTorchvision(image, { width: to[0], height: to[1], filter, antialias });
  expect(out).toMatchObject({ width: to[0], height: to[1], channels });
  expect(createHash("sha256").update(out.data).digest("hex")).toBe(sha256);
});
