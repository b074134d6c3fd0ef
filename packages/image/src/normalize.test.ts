import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { synthetic } from "../tests/fixtures/synthetic.js";
import { centerCrop, centerCropBox } from "./crop.js";
import { normalizeToTensor } from "./normalize.js";
import type { RawImage } from "./raw-image.js";

interface Fixture {
  tensors: { rescaleFactor: number | null; mean: number[] | null; std: number[] | null; sha256: string }[];
  crops: { size: [number, number]; sha256: string }[];
}

const { tensors, crops }: Fixture = JSON.parse(
  readFileSync(new URL("../tests/fixtures/normalize.json", import.meta.url), "utf8"),
);
const image: RawImage = { data: synthetic("noise", 61, 43, 3, 9), width: 61, height: 43, channels: 3 };

function sha256(array: Uint8Array | Float32Array): string {
  return createHash("sha256").update(new Uint8Array(array.buffer)).digest("hex");
}

test.each(tensors)("rescale $rescaleFactor, mean $mean: bit for bit as transformers", (one) => {
  const tensor = normalizeToTensor(image, {
    rescaleFactor: one.rescaleFactor ?? undefined,
    mean: one.mean ?? undefined,
    std: one.std ?? undefined,
  });
  expect(sha256(tensor)).toBe(one.sha256);
});

test.each(crops)("a centre crop to $size, larger or smaller, as transformers", ({ size, sha256: expected }) => {
  const [width, height] = size;
  const cropped = centerCrop(image, { width, height });
  expect(sha256(cropped.data)).toBe(expected);
  const options = { rescaleFactor: 1 / 255, mean: 0.5, std: 0.25 };
  const fused = normalizeToTensor(image, { ...options, box: centerCropBox(image, { width, height }) });
  expect(fused).toEqual(normalizeToTensor(cropped, options));
});

test("writes into a larger plane of a batch and leaves the rest alone", () => {
  const small: RawImage = { data: Uint8Array.of(1, 2, 3, 4, 5, 6), width: 2, height: 1, channels: 3 };
  const out = new Float32Array(1 + 3 * 6).fill(-1);
  normalizeToTensor(small, { out, offset: 1, plane: { width: 3, height: 2 } });
  expect([...out]).toEqual([-1, 1, 4, -1, -1, -1, -1, 2, 5, -1, -1, -1, -1, 3, 6, -1, -1, -1, -1]);
});

test("reverses channels, mean and std staying with the reversed order", () => {
  const one: RawImage = { data: Uint8Array.of(10, 20, 30), width: 1, height: 1, channels: 3 };
  expect([...normalizeToTensor(one, { flipChannels: true })]).toEqual([30, 20, 10]);
  const tensor = normalizeToTensor(one, { flipChannels: true, mean: [30, 20, 8], std: [1, 1, 2] });
  expect([...tensor]).toEqual([0, 0, 1]);
});

test("names what does not fit", () => {
  expect(() => normalizeToTensor(image, { mean: [0, 0], std: 1 })).toThrow(/mean has 2 numbers/);
  expect(() => normalizeToTensor(image, { mean: 0 })).toThrow(/both mean and std/);
  expect(() => normalizeToTensor(image, { out: new Float32Array(5) })).toThrow(/needs 7869 floats/);
  expect(() => normalizeToTensor(image, { plane: { width: 5, height: 50 } })).toThrow(/cannot hold/);
});
