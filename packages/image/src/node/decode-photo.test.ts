import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImageError } from "../errors.js";
import { decodePhoto } from "./decode-photo.js";

const fixtures = new URL("../../tests/fixtures/", import.meta.url);
const answers: Record<string, [number, number, string]> = JSON.parse(
  readFileSync(new URL("photos.json", fixtures), "utf8"),
);

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`photos/${name}`, fixtures));
}

function sha256(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

const exact = Object.keys(answers).filter((name) => !name.endsWith(".avif"));

test.each(exact)("%s has the pixels that Pillow reads", async (name) => {
  const photo = await decodePhoto(fixture(name));
  const [width, height, expected] = answers[name];
  expect([photo.width, photo.height, photo.channels]).toEqual([width, height, 3]);
  expect(sha256(photo.data)).toBe(expected);
});

test.each([
  ["gray.avif", 0],
  ["444.avif", 1],
  ["orientation-6.avif", 1],
  ["420.avif", 8],
  ["alpha.avif", 8],
])("%s is within %i of what Pillow reads", async (name, tolerance) => {
  const photo = await decodePhoto(fixture(name));
  const [width, height, expected] = answers[name];
  expect([photo.width, photo.height]).toEqual([width, height]);
  const pixels = Buffer.from(expected, "base64");
  const worst = photo.data.reduce((most, value, i) => Math.max(most, Math.abs(value - pixels[i])), 0);
  expect(worst).toBeLessThanOrEqual(tolerance);
});

/** A PNG's first bytes, of a size of its own. */
function pngHeader(width: number, height: number): Uint8Array {
  const bytes = fixture("rgb.png").slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(16, width);
  view.setUint32(20, height);
  view.setInt32(29, crc32(bytes.subarray(12, 29)));
  return bytes;
}

/** A TIFF directory of one number. */
function tiff([tag, value]: readonly [tag: number, value: number]): Uint8Array {
  const bytes = new Uint8Array(26);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of [0x4949, 42, 8, 0, 1, tag, 3, 1, 0, value].entries()) view.setUint16(at * 2, number, true);
  return bytes;
}

test("what is marked as a BigTIFF in EXIF turns nothing, as in Pillow", async () => {
  const exif = new Uint8Array(44);
  const view = new DataView(exif.buffer);
  exif.set([..."II+\0"].map((character) => character.charCodeAt(0)));
  view.setUint16(4, 8, true);
  view.setBigUint64(8, 16n, true);
  view.setBigUint64(16, 1n, true);
  view.setUint16(24, 0x112, true);
  view.setUint16(26, 3, true);
  view.setBigUint64(28, 1n, true);
  view.setUint16(36, 6, true);
  const plain = fixture("rgb-420.jpg");
  const segment = [0xff, 0xe1, 0, exif.length + 8, ...new TextEncoder().encode("Exif\0\0"), ...exif];
  const marked = await decodePhoto(Uint8Array.from([...plain.subarray(0, 2), ...segment, ...plain.subarray(2)]));
  expect(marked).toEqual(await decodePhoto(plain));
});

describe("refuses, in one sentence", () => {
  const text = (content: string) => new TextEncoder().encode(content);
  test.each([
    ["nothing", new Uint8Array(0), "not-a-photo", "cat.jpg is empty."],
    [
      "words",
      text("hello"),
      "not-a-photo",
      "cat.jpg is not a photo; use a JPEG, PNG, WebP, AVIF, GIF, TIFF or BMP file.",
    ],
    ["a web page", text("<!DOCTYPE html><p>"), "unsupported-format", /^cat.jpg is a file of type HTML, /],
    ["an SVG", text('<?xml version="1.0"?><svg xmlns="">'), "unsupported-format", /type SVG/],
    ["a JPEG XL", text("\0\0\0\x0cJXL \r\n"), "unsupported-format", /type JPEG XL/],
    ["a HEIC", text("\0\0\0\x18ftypheic\0\0\0\0"), "unsupported-format", /HEIC photo.*Most Compatible/],
    ["30,000 x 30,000 pixels", pngHeader(30_000, 30_000), "too-large", /30000 x 30000 pixels.*raise maxPixels\.$/],
    ["a photo cut short", fixture("rgb-420.jpg").subarray(0, 500), "truncated", /^cat.jpg is damaged or incomplete/],
    ["a PNG cut short", fixture("rgb.png").subarray(0, 300), "truncated", /damaged or incomplete/],
    ["a TIFF compressed as few are", tiff([259, 50000]), "unsupported-format", /TIFF compressed by Zstandard, .*LZW/],
    [
      "an AVIF sequence without a still picture",
      text("\0\0\0\x18ftypavis\0\0\0\0avisavif"),
      "unsupported-format",
      /^cat.jpg is an AVIF of moving pictures/,
    ],
  ])("%s", async (_, bytes, code, message) => {
    const failure = await decodePhoto(bytes, { name: "cat.jpg" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImageError);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test("an endless strip, by its side alone, before it is decoded", async () => {
    const strip = pngHeader(1, 99_999_999);
    await expect(decodePhoto(strip)).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringMatching(/1 x 99999999 pixels, more than the limit of 65535 on a side.*raise maxSide\.$/),
    });
    const options = { maxSide: 22 };
    await expect(decodePhoto(fixture("rgb.png"), options)).rejects.toMatchObject({ code: "too-large" });
    await expect(decodePhoto(fixture("plain.gif"), options)).rejects.toMatchObject({ code: "too-large" });
    await expect(decodePhoto(fixture("rgb.png"), { maxSide: 23 })).resolves.toMatchObject({ width: 23 });
  });

  test("more pixels than allowed", async () => {
    const options = { maxPixels: 23 * 17 - 1 };
    await expect(decodePhoto(fixture("rgb.png"), options)).rejects.toMatchObject({ code: "too-large" });
    await expect(decodePhoto(fixture("rgb.png"), { maxPixels: 23 * 17 })).resolves.toMatchObject({ width: 23 });
  });
});

test("a mutated file is a photo or a clear error, never a crash", async () => {
  const name = fc.constantFrom("rgb-420.jpg", "palette.png", "alpha.webp", "420.avif", "offset.gif", "lzw.tiff");
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(name, changes, fc.double({ min: 0.3, max: 1, noNaN: true }), async (file, edits, share) => {
      const whole = fixture(file);
      const bytes = whole.slice(0, Math.ceil(whole.length * share));
      for (const [at, value] of edits) bytes[at % bytes.length] = value;
      const result = await decodePhoto(bytes, { maxPixels: 1e6 }).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(ImageError);
    }),
    { numRuns: 150 },
  );
});
