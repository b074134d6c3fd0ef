import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { describe, expect, test } from "vitest";
import { hasPhotoEnding, isClutter, PHOTO_FORMATS, photoFormat, requirePhotoFormat } from "./photo-format.js";

const folder = new URL("../tests/fixtures/photos/", import.meta.url);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each(readdirSync(folder))("%s is what its name says", (name) => {
  const format = photoFormat(readFileSync(new URL(name, folder)));
  expect(format?.endings).toContain(extname(name));
  expect(hasPhotoEnding(name)).toBe(true);
});

describe("told from the first bytes", () => {
  const ftyp = (major: string, ...brands: string[]) =>
    latin1(`\0\0\0${String.fromCharCode(16 + brands.length * 4)}ftyp${major}\0\0\0\0${brands.join("")}\0\0\0\x08meta`);
  test.each([
    ["BigTIFF, little end first", latin1("II+\0\x08\0\0\0"), "image/tiff"],
    ["BigTIFF, big end first", latin1("MM\0+\0\x08\0\0"), "image/tiff"],
    ["AVIF of the general brand", ftyp("mif1", "mif1", "avif", "miaf"), "image/avif"],
    ["AVIF, a sequence of the general brand", ftyp("msf1", "msf1", "avis"), "image/avif"],
    ["HEIC", ftyp("heic", "mif1", "heic"), "image/heic"],
    ["HEIC of the general brand", ftyp("mif1", "mif1", "heic"), "image/heic"],
  ])("%s", (_, bytes, mime) => {
    expect(photoFormat(bytes)?.mime).toBe(mime);
    expect(requirePhotoFormat(bytes).mime).toBe(mime);
  });

  test("nothing else, and nothing by a word that stands elsewhere", () => {
    const words = latin1("\0\0\0\x14ftypmif1\0\0\0\0heic, no avif here");
    expect(photoFormat(words)?.name).toBe("HEIC");
    for (const text of ["", "hello", "%PDF-1.7", "<svg/>", "PK\x03\x04", "GIF7", '{"a":1}']) {
      expect(photoFormat(latin1(text))).toBeUndefined();
      expect(() => requirePhotoFormat(latin1(text))).toThrow(/^The photo is /);
    }
  });
});

test("a type is of one format, and so is an ending", () => {
  const types = PHOTO_FORMATS.map(({ mime }) => mime);
  const endings = PHOTO_FORMATS.flatMap((format): readonly string[] => format.endings);
  expect(new Set(types).size).toBe(types.length);
  expect(new Set(endings).size).toBe(endings.length);
  expect(["._a.jpg", ".DS_Store", "__MACOSX", "a.jpg", "_a"].map(isClutter)).toEqual([true, true, true, false, false]);
  expect(["a.JPG", "b.tiff", "c.heic", "d.txt", "jpg"].map(hasPhotoEnding)).toEqual([true, true, true, false, false]);
});
