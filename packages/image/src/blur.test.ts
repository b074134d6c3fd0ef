import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { synthetic } from "../tests/fixtures/synthetic.js";
import { blurAround, gaussianBlur } from "./blur.js";
import { Mask } from "./mask.js";
import type { Photo, RawImage } from "./raw-image.js";

const answers: Record<string, string> = JSON.parse(
  readFileSync(new URL("../tests/fixtures/blur.json", import.meta.url), "utf8"),
);

test.each(Object.entries(answers))("bit for bit as Pillow: %s", (name, hash) => {
  const [kind = "", channels, radius] = name.split(" ");
  const image = {
    data: synthetic(kind as "noise", 37, 29, Number(channels), 1),
    width: 37,
    height: 29,
    channels: Number(channels) as RawImage["channels"],
  };
  expect(
    createHash("sha256")
      .update(gaussianBlur(image, Number(radius)).data)
      .digest("hex"),
  ).toBe(hash);
});

test("a radius that is none is refused", () => {
  const image: Photo = { data: new Uint8Array(3), width: 1, height: 1, channels: 3 };
  for (const radius of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => gaussianBlur(image, radius)).toThrow("A blur's radius is from 0 to 10,000 pixels");
  }
});

describe("around a segment", () => {
  // A red bar in the middle of a gray photo, whose left half is darker.
  const size = { width: 60, height: 20 };
  const gray = (x: number) => (x < 30 ? 60 : 180);
  const inBar = (x: number) => x >= 20 && x < 40;
  const data = new Uint8Array(size.width * size.height * 3);
  for (let i = 0; i < data.length; i++) {
    const x = Math.floor(i / 3) % size.width;
    data[i] = inBar(x) ? (i % 3 === 0 ? 255 : 0) : gray(x);
  }
  const photo: Photo = { data, ...size, channels: 3 };
  const bytes = Uint8Array.from({ length: size.width * size.height }, (_, i) => (inBar(i % size.width) ? 1 : 0));
  const mask = Mask.fromBytes(bytes, size.width, size.height);

  it("leaves the segment, and lets nothing of it bleed out", () => {
    const blurred = blurAround(photo, mask, 3).data;
    for (let i = 0; i < blurred.length; i += 3) {
      const x = (i / 3) % size.width;
      if (inBar(x)) expect([...blurred.subarray(i, i + 3)]).toEqual([255, 0, 0]);
      // What is gray stays gray.
      else expect(Math.max(...blurred.subarray(i, i + 3)) - Math.min(...blurred.subarray(i, i + 3))).toBe(0);
    }
  });

  it("refuses a mask of another size", () => {
    expect(() => blurAround(photo, Mask.fromBytes(new Uint8Array(4), 2, 2), 3)).toThrow("resize it first");
  });
});
