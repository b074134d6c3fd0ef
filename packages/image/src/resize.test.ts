import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noise, type SyntheticKind, synthetic } from "../tests/fixtures/synthetic.js";
import type { RawImage } from "./raw-image.js";
import type { ResizeFilter } from "./resample-filter.js";
import { resize } from "./resize.js";
import { resizeFloat } from "./resize-float.js";

interface Case {
  from: [number, number, 1 | 2 | 3 | 4];
  kind: SyntheticKind;
  seed: number;
  to: [number, number];
  filter: ResizeFilter;
  box?: [number, number, number, number];
  gap?: number;
  sha256: string;
}

const fixture: { images: Case[]; floats: Pick<Case, "to" | "filter" | "sha256">[] } = JSON.parse(
  readFileSync(new URL("../tests/fixtures/resize.json", import.meta.url), "utf8"),
);

const filters: ResizeFilter[] = ["nearest", "box", "bilinear", "hamming", "bicubic", "lanczos"];

function sha256(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

describe("bit for bit as Pillow", () => {
  test.each(filters)("%s", (filter) => {
    const cases = fixture.images.filter((one) => one.filter === filter);
    expect(cases.length).toBeGreaterThan(20);
    for (const { from, kind, seed, to, box, gap, sha256: expected } of cases) {
      const [width, height, channels] = from;
      const image: RawImage = { data: synthetic(kind, width, height, channels, seed), width, height, channels };
      const [left, top, right, bottom] = box ?? [0, 0, width, height];
      const out = resize(image, {
        width: to[0],
        height: to[1],
        filter,
        box: { left, top, right, bottom },
        reducingGap: gap,
      });
      expect(sha256(out.data), `${from} to ${to}, box ${box}, gap ${gap}`).toBe(expected);
    }
  });

  test.each(fixture.floats)("float, $filter to $to", ({ to, filter, sha256: expected }) => {
    const data = Float32Array.from(noise(37 * 29, 5), (value) => value / 17);
    const out = resizeFloat({ data, width: 37, height: 29 }, { width: to[0], height: to[1], filter });
    expect(sha256(new Uint8Array(out.data.buffer))).toBe(expected);
  });
});

test("a constant image stays constant, whatever its size and filter", () => {
  const side = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(
      side,
      side,
      side,
      side,
      fc.nat(255),
      fc.constantFrom(...filters),
      (width, height, w, h, value, filter) => {
        const image: RawImage = { data: new Uint8Array(width * height * 3).fill(value), width, height, channels: 3 };
        const out = resize(image, { width: w, height: h, filter });
        expect(out.data.length).toBe(w * h * 3);
        expect(out.data.every((pixel) => pixel === value)).toBe(true);
      },
    ),
  );
});

test("an image resized to its own size is a copy", () => {
  const image: RawImage = { data: noise(12, 0), width: 2, height: 2, channels: 3 };
  const out = resize(image, { width: 2, height: 2 });
  expect(out).toEqual(image);
  expect(out.data).not.toBe(image.data);
});

describe("refuses", () => {
  const image: RawImage = { data: noise(12, 0), width: 2, height: 2, channels: 3 };
  const wrongFilter = "cubic" as ResizeFilter;
  test.each([
    ["a size of 0", { width: 0, height: 4 }, /above 0/],
    ["a size that is not whole", { width: 1.5, height: 4 }, /whole/],
    ["an unknown filter", { width: 4, height: 4, filter: wrongFilter }, /there are nearest, box/],
    ["a box outside the image", { width: 4, height: 4, box: { left: 0, top: 0, right: 3, bottom: 2 } }, /outside/],
    ["an empty box", { width: 4, height: 4, box: { left: 1, top: 0, right: 1, bottom: 2 } }, /empty/],
    ["a box of NaN", { width: 4, height: 4, box: { left: Number.NaN, top: 0, right: 1, bottom: 2 } }, /box/],
    ["a reducing gap under 1", { width: 4, height: 4, reducingGap: 0.5 }, /reducingGap/],
  ])("%s", (_, options, message) => {
    expect(() => resize(image, options)).toThrow(message);
  });
});
