import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ImageError } from "./errors.js";
import { decodePhoto } from "./node/decode-photo.js";

/** A random photo in base64, and what Pillow makes of it: see random-photos.py. */
interface RandomPhoto {
  readonly name: string;
  readonly notes: string;
  readonly file: string;
  readonly refused?: string;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  /** Of AVIF, whose decoders round differently. */
  readonly pixels?: string;
}

const photos: RandomPhoto[] = JSON.parse(
  readFileSync(new URL("../tests/fixtures/random-photos.json", import.meta.url), "utf8"),
);

/** TIFF files that Pillow reads and that are refused here by name: luma and chroma without JPEG, Lab, four planes of unknown kind, planes in tiles or of reversed bits. */
const REFUSED_HERE = /^\((6|8), 1, \[8, 8, 8\]|^\(2, 1, \[8, 8, 8, 8\], \[\]\), ., \w+, 2,/;

describe("random photos, as Pillow", () => {
  test.each(photos)("$name ($notes)", async ({ name, notes, file, refused, width, height, sha256, pixels }) => {
    const decoded = decodePhoto(Buffer.from(file, "base64"), { name });
    if (refused) {
      await expect(decoded).rejects.toBeInstanceOf(ImageError);
      return;
    }
    if (REFUSED_HERE.test(notes)) {
      await expect(decoded).rejects.toMatchObject({ code: "unsupported-format" });
      return;
    }
    const photo = await decoded;
    expect([photo.width, photo.height]).toEqual([width, height]);
    if (pixels) {
      const right = Buffer.from(pixels, "base64");
      expect(photo.data.every((value, i) => Math.abs(value - right[i]) <= 1)).toBe(true);
    } else {
      expect(createHash("sha256").update(photo.data).digest("hex")).toBe(sha256);
    }
  });
});
