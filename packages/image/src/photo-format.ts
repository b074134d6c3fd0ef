/** What a file's first bytes say it is; its name says nothing. */
export type PhotoFormat = "JPEG" | "PNG" | "GIF" | "WebP" | "AVIF" | "TIFF";

/** Kinds of files that people try and that are no photo or cannot be read. */
type OtherFormat = "HEIC" | "BMP" | "JPEG XL" | "JPEG 2000" | "SVG" | "PDF" | "ZIP" | "HTML" | "JSON";

const SIGNATURES: readonly [format: PhotoFormat | OtherFormat, offset: number, bytes: string][] = [
  ["JPEG", 0, "\xff\xd8\xff"],
  ["PNG", 0, "\x89PNG\r\n\x1a\n"],
  ["GIF", 0, "GIF87a"],
  ["GIF", 0, "GIF89a"],
  ["WebP", 8, "WEBP"],
  ["AVIF", 4, "ftypavif"],
  ["AVIF", 4, "ftypavis"],
  ["TIFF", 0, "II*\0"],
  ["TIFF", 0, "MM\0*"],
  ["TIFF", 0, "II+\0"],
  ["TIFF", 0, "MM\0+"],
  ["HEIC", 4, "ftyphei"],
  ["HEIC", 4, "ftyphev"],
  ["BMP", 0, "BM"],
  ["JPEG XL", 0, "\xff\x0a"],
  ["JPEG XL", 4, "JXL "],
  ["JPEG 2000", 4, "jP  "],
  ["PDF", 0, "%PDF"],
  ["ZIP", 0, "PK\x03\x04"],
];

const TEXTS: readonly [format: OtherFormat, start: RegExp][] = [
  ["SVG", /^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<svg\b/is],
  ["HTML", /^\s*(<!doctype html|<html|<head|<body)/i],
  ["JSON", /^\s*[[{]/],
];

/** The format that the first bytes name; undefined where they name none. */
export function sniffFormat(bytes: Uint8Array): PhotoFormat | OtherFormat | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  const signature = SIGNATURES.find(([, offset, text]) => head.startsWith(text, offset));
  if (signature) return signature[0];
  // mif1 and msf1 name any HEIF file; the brands after it tell which.
  if (head.startsWith("ftypmif1", 4) || head.startsWith("ftypmsf1", 4)) return head.includes("avif") ? "AVIF" : "HEIC";
  return TEXTS.find(([, start]) => start.test(head))?.[0];
}

const READABLE: ReadonlySet<string> = new Set<PhotoFormat>(["JPEG", "PNG", "GIF", "WebP", "AVIF", "TIFF"]);

export function isReadable(format: PhotoFormat | OtherFormat | undefined): format is PhotoFormat {
  return format !== undefined && READABLE.has(format);
}
