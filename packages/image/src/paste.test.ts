import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { synthetic } from "../tests/fixtures/synthetic.js";
import { Mask } from "./mask.js";
import { cutOut, isolate, type PasteMask, paste } from "./paste.js";
import type { Photo } from "./raw-image.js";

const answers: Record<string, string> = JSON.parse(
  readFileSync(new URL("../tests/fixtures/paste.json", import.meta.url), "utf8"),
);
const size = { width: 37, height: 29 };
const photo: Photo = { data: synthetic("noise", 37, 29, 3, 1), ...size, channels: 3 };
const other: Photo = { data: synthetic("gradient", 37, 29, 3, 2), ...size, channels: 3 };
const soft: PasteMask = { data: synthetic("noise", 37, 29, 1, 3), ...size, channels: 1 };
const hard = Mask.fromBytes(synthetic("extremes", 37, 29, 1, 3), 37, 29);

function sha256(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

describe.each([
  ["soft", soft],
  ["hard", hard],
])("bit for bit as Pillow, %s mask", (name, mask) => {
  test("a colour", () => expect(sha256(paste(photo, [255, 255, 255], mask).data)).toBe(answers[`${name} white`]));
  test("a photo", () => expect(sha256(paste(photo, other, mask).data)).toBe(answers[`${name} photo`]));
  test("alpha", () => expect(sha256(cutOut(photo, mask).data)).toBe(answers[`${name} alpha`]));
});

test("only the segment is left, as Pillow with the mask inverted", () => {
  expect(sha256(isolate(photo, hard).data)).toBe(answers.only);
});

test("a mask is resized as Pillow's nearest", () => {
  expect(sha256(hard.resize({ width: 50, height: 20 }).toBytes())).toBe(answers.resized);
});

test("a photo in a Buffer is left as it was", () => {
  const inBuffer = { ...photo, data: Buffer.from(photo.data) };
  expect(paste(inBuffer, [255, 0, 0], hard).data).toEqual(paste(photo, [255, 0, 0], hard).data);
  expect(new Uint8Array(inBuffer.data)).toEqual(photo.data);
});

test("the photo itself is left as it was", () => {
  const before = photo.data.slice();
  paste(photo, [0, 0, 0], hard);
  expect(photo.data).toEqual(before);
});

test("a tight cut-out is the box around the segment", () => {
  const mask = Mask.fromRuns({ size: [29, 37], counts: [79, 3, 34, 4, 37 * 29 - 120] });
  const cut = cutOut(photo, mask, { tight: true });
  expect([cut.width, cut.height, cut.channels]).toEqual([4, 2, 4]);
  expect([...cut.data.filter((_, i) => i % 4 === 3)]).toEqual([255, 255, 255, 0, 255, 255, 255, 255]);
  const nothing = Mask.fromBytes(new Uint8Array(37 * 29), 37, 29);
  expect(cutOut(photo, nothing, { tight: true }).data.length).toBe(37 * 29 * 4);
});

test("refuses masks and photos of another size", () => {
  const small = Mask.fromBytes(new Uint8Array(6), 3, 2);
  expect(() => paste(photo, [0, 0, 0], small)).toThrow(
    "A mask of 3 x 2 does not fit a photo of 37 x 29; resize it first.",
  );
  expect(() => cutOut(photo, small)).toThrow(/does not fit/);
  const narrow: Photo = { data: new Uint8Array(3), width: 1, height: 1, channels: 3 };
  expect(() => paste(photo, narrow, hard)).toThrow(/cannot be pasted/);
});
