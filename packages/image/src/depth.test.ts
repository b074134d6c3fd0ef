import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { noise } from "../tests/fixtures/synthetic.js";
import { colourDepth, depthRange, depthToGray, encodeDepthPng } from "./depth.js";
import type { FloatImage } from "./resize-float.js";

const answers: { gray: string } = JSON.parse(
  readFileSync(new URL("../tests/fixtures/depth.json", import.meta.url), "utf8"),
);

function row(...values: number[]): FloatImage {
  return { data: Float32Array.from(values), width: values.length, height: 1 };
}

async function read16(png: Uint8Array): Promise<number[]> {
  const { data } = await sharp(png)
    .toColourspace("grey16")
    .raw({ depth: "ushort" })
    .toBuffer({ resolveWithObject: true });
  return [...new Uint16Array(new Uint8Array(data).buffer)];
}

test("the gray picture is bit for bit that of Python's pipeline", () => {
  const [large, small] = [noise(37 * 29, 6), noise(37 * 29, 7)];
  const { fround } = Math;
  const data = Float32Array.from(large, (value, i) => fround(value * fround(0.37)) + fround(small[i] / 91));
  const gray = depthToGray({ data, width: 37, height: 29 });
  expect(createHash("sha256").update(gray.data).digest("hex")).toBe(answers.gray);
});

describe("depths without an answer", () => {
  test("a constant depth is black", () => {
    expect([...depthToGray(row(3, 3, 3)).data]).toEqual([0, 0, 0]);
    expect(colourDepth(row(3, 3)).data.slice(0, 3)).toEqual(colourDepth(row(3, 4)).data.slice(0, 3));
  });

  test("NaN and infinite ones do not count", () => {
    const depth = row(Number.NaN, 1, Number.POSITIVE_INFINITY, 3, Number.NEGATIVE_INFINITY);
    expect(depthRange(depth)).toEqual({ min: 1, max: 3 });
    expect([...depthToGray(depth).data]).toEqual([0, 0, 255, 255, 0]);
    expect(depthRange(row(Number.NaN))).toEqual({ min: 0, max: 0 });
  });
});

test("colours run from the map's dark end to its bright one, or back", () => {
  const sum = (photo: { data: Uint8Array }) =>
    [0, 1, 2].map((x) => photo.data.slice(x * 3, x * 3 + 3).reduce((a, b) => a + b));
  const [low, middle, high] = sum(colourDepth(row(0, 1, 2)));
  expect(low).toBeLessThan(middle);
  expect(middle).toBeLessThan(high);
  expect(sum(colourDepth(row(0, 1, 3), "inferno", true))).toEqual(sum(colourDepth(row(3, 2, 0))));
  expect(high).toBeGreaterThan(600);
});

test("the 16-bit PNG holds millimetres, or the range from 0 to 65535", async () => {
  expect(await read16(await encodeDepthPng(row(0.5, 1.2345, 70, -1, Number.NaN), { unit: "m" }))).toEqual([
    500, 1235, 65535, 0, 0,
  ]);
  const relative = await encodeDepthPng(row(-2, 0, 2));
  expect(await read16(relative)).toEqual([0, 32768, 65535]);
  expect(Buffer.from(relative).toString("latin1")).toContain("Description\0Relative depth: 0 is -2, 65535 is 2");
});
