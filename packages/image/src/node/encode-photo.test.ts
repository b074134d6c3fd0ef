import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { synthetic } from "../../tests/fixtures/synthetic.js";
import { loadPhoto } from "../load-photo.js";
import { Mask } from "../mask.js";
import { encodePng } from "../png.js";
import type { Photo } from "../raw-image.js";
import { decodePhoto } from "./decode-photo.js";
import { type EncodedFormat, encodePhoto, savePhoto } from "./encode-photo.js";

const photo: Photo = { data: synthetic("gradient", 40, 30, 3, 1), width: 40, height: 30, channels: 3 };
const folder = await mkdtemp(join(tmpdir(), "vistazo-image-"));
afterAll(() => rm(folder, { recursive: true }));

test("PNG keeps every pixel", async () => {
  expect(await decodePhoto(await encodePhoto(photo, "png"))).toEqual(photo);
});

test.each(["jpeg", "webp"] as const)("%s keeps what the photo looks like", async (format) => {
  const smooth: Photo = { ...photo, data: photo.data.map((_, i) => (i >> 5) & 255) };
  const decoded = await decodePhoto(await encodePhoto(smooth, format, { quality: 100 }));
  const worst = decoded.data.reduce((most, value, i) => Math.max(most, Math.abs(value - smooth.data[i])), 0);
  expect(worst).toBeLessThan(12);
});

test("a file's name says its format", async () => {
  await savePhoto(join(folder, "a.JPG"), photo);
  expect((await sharp(await readFile(join(folder, "a.JPG"))).metadata()).format).toBe("jpeg");
  const mask = Mask.fromBytes(Uint8Array.of(0, 1), 2, 1);
  await savePhoto(join(folder, "mask.png"), mask);
  expect([...(await loadPhoto(join(folder, "mask.png"))).data]).toEqual([0, 0, 0, 255, 255, 255]);
  await expect(savePhoto(join(folder, "a.bmp"), photo)).rejects.toThrow(/must end in .png, .jpg, .jpeg or .webp/);
});

describe("refuses", () => {
  test.each([
    ["an unknown format", "gif" as EncodedFormat, undefined, /png, jpeg or webp, not gif/],
    ["an impossible quality", "jpeg" as const, 101, /1 to 100, not 101/],
  ])("%s", async (_, format, quality, message) => {
    await expect(encodePhoto(photo, format, { quality })).rejects.toThrow(message);
  });
});

describe("PNG without a library", () => {
  test.each([1, 2, 3, 4] as const)("of %i channels has the same pixels when read back", async (channels) => {
    const image = { data: synthetic("noise", 33, 21, channels, 2), width: 33, height: 21, channels };
    const file = sharp(await encodePng(image));
    expect((await file.metadata()).channels).toBe(channels);
    // Sharp reads gray as RGB.
    const { data, info } = await file.raw().toBuffer({ resolveWithObject: true });
    const kept = { 1: [0], 2: [0, 3], 3: [0, 1, 2], 4: [0, 1, 2, 3] }[channels];
    expect(new Uint8Array(data.filter((_, i) => kept.includes(i % info.channels)))).toEqual(image.data);
  });

  test("refuses data of another length", async () => {
    await expect(encodePng({ data: new Uint8Array(5), width: 2, height: 3, channels: 1 })).rejects.toThrow(
      /cannot hold 5/,
    );
  });
});
