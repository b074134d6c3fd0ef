import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import names from "color-name";
import { describe, expect, test } from "vitest";
import { synthetic } from "../tests/fixtures/synthetic.js";
import { invert } from "./invert.js";
import { Mask } from "./mask.js";
import { namedColour } from "./named-colour.js";
import { cutOut, isolate, type PasteMask, paste } from "./paste.js";
import type { Photo, RawImage } from "./raw-image.js";

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

describe("bit for bit as Pillow, as one writes it there", () => {
  const sum = (picture: { readonly data: Uint8Array } | Mask) =>
    sha256(picture instanceof Mask ? picture.toBytes() : picture.data);
  test.each([
    ["mask on itself", () => paste(photo, hard, hard)],
    ["gray on itself", () => paste(photo, soft as RawImage, soft)],
    ["by name", () => paste(photo, "white", hard)],
    ["by digits", () => paste(photo, "#2540d9", soft)],
    ["alpha on itself", () => paste(other, cutOut(photo, soft), cutOut(photo, soft))],
    ["photo inverted", () => invert(photo)],
    ["gray inverted", () => invert(soft as RawImage)],
    ["mask inverted", () => invert(hard)],
  ])("%s", (name, make) => expect(sum(make())).toBe(answers[name]));

  test("every colour that it has a name for", () => {
    const colours = Object.fromEntries(
      Object.keys(names)
        .sort()
        .map((name) => [name, namedColour(name)]),
    );
    expect(createHash("sha256").update(JSON.stringify(colours)).digest("hex")).toBe(answers.colours);
    expect(namedColour("#F80")).toEqual([255, 136, 0]);
    expect(() => namedColour("whit")).toThrow('"whit" is no colour: give a name such as "white"');
  });

  test("what cannot be is refused", () => {
    expect(() => paste(photo, "white", other as never)).toThrow("A photo is no mask");
    expect(() => invert(cutOut(photo, hard))).toThrow("A picture with alpha cannot be inverted");
  });
});

test("console.log shows a line, and nothing else changes", () => {
  const pasted = paste(photo, "white", hard);
  expect(inspect(pasted)).toBe("Picture 37 x 29, RGB");
  expect(inspect([{ mask: Mask.fromRuns({ size: [2, 2], counts: [1, 3] }) }])).toBe(
    "[ { mask: Mask 2 x 2, 75.0 % inside } ]",
  );
  expect(Object.keys(pasted)).toEqual(["data", "width", "height", "channels"]);
  expect(structuredClone(pasted)).toEqual(pasted);
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
