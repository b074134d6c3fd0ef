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

test.each([
  ["\xff\x4f\xff\x51\0\x2f", "JPEG 2000"],
  ["\0\0\x01\0\x01\0\x20\x20", "ICO"],
  ["8BPS\0\x01", "Photoshop (PSD)"],
  ["P6\n3 2\n255\n", "Netpbm (PNM)"],
  ["II*\0\x10\0\0\0CR\x02\0", "raw camera photo"],
  ["FUJIFILMCCD-RAW 0201", "raw camera photo"],
  ["\0\0\0\x18ftypqt  \0\0\0\0qt  ", "video"],
  ["\xef\xbb\xbf<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC ''>\n<svg>", "SVG"],
  ["\x1f\x8b\x08\0", "gzip"],
  ["\x89PNG\n\x1a\n\0\0", "PNG with changed line ends, which cannot be read; it was sent as text"],
  ["version https://git-lfs.github.com/spec/v1\noid", "Git LFS pointer, which cannot be read; it only names the photo"],
])("%j is named", (text, name) => {
  expect(() => requirePhotoFormat(latin1(text), "cat.jpg")).toThrow(`cat.jpg is a file of type ${name}`);
});

test("a type is of one format, and so is an ending", () => {
  const types = PHOTO_FORMATS.map(({ mime }) => mime);
  const endings = PHOTO_FORMATS.flatMap((format): readonly string[] => format.endings);
  expect(new Set(types).size).toBe(types.length);
  expect(new Set(endings).size).toBe(endings.length);
  expect(["._a.jpg", ".DS_Store", "__MACOSX", "a.jpg", "_a"].map(isClutter)).toEqual([true, true, true, false, false]);
  expect(["a.JPG", "b.tiff", "c.heic", "d.txt", "jpg"].map(hasPhotoEnding)).toEqual([true, true, true, false, false]);
});
