import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { noise } from "../tests/fixtures/synthetic.js";
import { interpolate } from "./interpolate.js";

interface Case {
  from: [number, number, number];
  to: [number, number];
  mode: "bilinear" | "bicubic";
  alignCorners: boolean;
  at: number[];
  values: number[];
}

const cases: Case[] = JSON.parse(readFileSync(new URL("../tests/fixtures/interpolate.json", import.meta.url), "utf8"));

test.each(cases)(
  "$mode $from to $to, corners $alignCorners, as torch",
  ({ from, to, mode, alignCorners, at, values }) => {
    const [channels, height, width] = from;
    const planes = Float32Array.from(noise(channels * height * width, 3), (value) => value / 255);
    const size = { width: to[1], height: to[0] };
    const out = interpolate(planes, { channels, width, height }, { ...size, mode, alignCorners });
    expect(out.length).toBe(channels * size.width * size.height);
    const worst = Math.max(...at.map((position, i) => Math.abs(out[position] - values[i])));
    expect(worst).toBeLessThan(1e-6);
  },
);

test("refuses planes that do not hold what they should", () => {
  const size = { width: 4, height: 4, mode: "bilinear" } as const;
  expect(() => interpolate(new Float32Array(5), { channels: 1, width: 2, height: 2 }, size)).toThrow(/5 numbers/);
  expect(() => interpolate(new Float32Array(0), { channels: 1, width: 0, height: 2 }, size)).toThrow(/above 0/);
});
