import { ImageError } from "./errors.js";

/** A kind of photo that is read here. */
export interface PhotoFormat {
  readonly name: "JPEG" | "PNG" | "WebP" | "AVIF" | "GIF" | "TIFF" | "BMP" | "HEIC";
  /** As in `Content-Type`. */
  readonly mime: string;
  /** Endings of its files, lower-case, with the dot. A name proves nothing: {@link photoFormat} reads the bytes. */
  readonly endings: readonly string[];
}

export const PHOTO_FORMATS = [
  { name: "JPEG", mime: "image/jpeg", endings: [".jpg", ".jpeg", ".jpe", ".jfif"] },
  { name: "PNG", mime: "image/png", endings: [".png", ".apng"] },
  { name: "WebP", mime: "image/webp", endings: [".webp"] },
  { name: "AVIF", mime: "image/avif", endings: [".avif", ".avifs"] },
  { name: "GIF", mime: "image/gif", endings: [".gif"] },
  { name: "TIFF", mime: "image/tiff", endings: [".tif", ".tiff"] },
  { name: "BMP", mime: "image/bmp", endings: [".bmp"] },
  { name: "HEIC", mime: "image/heic", endings: [".heic", ".heif", ".hif"] },
] as const satisfies readonly PhotoFormat[];

/** The formats that are read everywhere, for sentences. HEIC is not: its decoder has to be added. */
export const READ_EVERYWHERE = PHOTO_FORMATS.map(({ name }) => name).filter((name) => name !== "HEIC");

const BY_NAME: ReadonlyMap<string, PhotoFormat> = new Map(PHOTO_FORMATS.map((format) => [format.name, format]));
const ENDINGS: ReadonlySet<string> = new Set(PHOTO_FORMATS.flatMap(({ endings }) => endings));

/** Kinds of files that people try and that are no photo or cannot be read. */
type OtherName =
  | "JPEG XL"
  | "JPEG 2000"
  | "JPEG XR"
  | "ICO"
  | "ICNS"
  | "Photoshop (PSD)"
  | "GIMP (XCF)"
  | "OpenEXR"
  | "Radiance (HDR)"
  | "DDS"
  | "QOI"
  | "PCX"
  | "Netpbm (PNM)"
  | "PostScript"
  | "raw camera photo"
  | "video"
  | "SVG"
  | "PDF"
  | "ZIP"
  | "gzip"
  | "HTML"
  | "JSON"
  | "Git LFS pointer"
  | "PNG with changed line ends";

/** What there is to do but to use another format. */
const ADVICE: Partial<Record<OtherName, string>> = {
  "Git LFS pointer": "it only names the photo; fetch that with git lfs pull",
  "PNG with changed line ends": "it was sent as text; have it sent as it is (binary)",
  video: "take a frame of it",
  "raw camera photo": "develop it, or take the JPEG beside it",
};

const SIGNATURES: readonly [name: PhotoFormat["name"] | OtherName, offset: number, bytes: string][] = [
  ["JPEG", 0, "\xff\xd8\xff"],
  ["PNG", 0, "\x89PNG\r\n\x1a\n"],
  ["GIF", 0, "GIF87a"],
  ["GIF", 0, "GIF89a"],
  ["WebP", 8, "WEBP"],
  ["AVIF", 4, "ftypavif"],
  ["AVIF", 4, "ftypavis"],
  ["raw camera photo", 8, "CR\x02\0"],
  ["TIFF", 0, "II*\0"],
  ["TIFF", 0, "MM\0*"],
  // BigTIFF
  ["TIFF", 0, "II+\0"],
  ["TIFF", 0, "MM\0+"],
  ["HEIC", 4, "ftyphei"],
  ["HEIC", 4, "ftyphev"],
  ["BMP", 0, "BM"],
  ["PNG with changed line ends", 0, "\x89PNG\n"],
  ["PNG with changed line ends", 0, "\x89PNG\r"],
  ["JPEG XL", 0, "\xff\x0a"],
  ["JPEG XL", 4, "JXL "],
  ["JPEG 2000", 4, "jP  "],
  ["JPEG 2000", 0, "\xff\x4f\xff\x51"],
  ["JPEG XR", 0, "II\xbc"],
  ["ICO", 0, "\0\0\x01\0"],
  ["ICNS", 0, "icns"],
  ["Photoshop (PSD)", 0, "8BPS"],
  ["GIMP (XCF)", 0, "gimp xcf"],
  ["OpenEXR", 0, "\x76\x2f\x31\x01"],
  ["Radiance (HDR)", 0, "#?RADIANCE"],
  ["DDS", 0, "DDS "],
  ["QOI", 0, "qoif"],
  ["PCX", 0, "\x0a\x05\x01"],
  ["PostScript", 0, "%!PS"],
  ["PostScript", 0, "\xc5\xd0\xd3\xc6"],
  // Fujifilm, Olympus, Panasonic, Canon
  ["raw camera photo", 0, "FUJIFILMCCD-RAW"],
  ["raw camera photo", 0, "IIRO"],
  ["raw camera photo", 0, "IIRS"],
  ["raw camera photo", 0, "MMOR"],
  ["raw camera photo", 0, "IIU\0"],
  ["raw camera photo", 4, "ftypcrx "],
  ["video", 4, "ftyp"],
  ["video", 0, "\x1a\x45\xdf\xa3"],
  ["video", 8, "AVI "],
  ["PDF", 0, "%PDF"],
  ["ZIP", 0, "PK\x03\x04"],
  ["gzip", 0, "\x1f\x8b"],
];

const TEXTS: readonly [name: OtherName, start: RegExp][] = [
  ["Git LFS pointer", /^version https:\/\/git-lfs\./],
  ["Netpbm (PNM)", /^P[1-7]\s/],
  ["SVG", /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!doctype svg[^>]*>\s*)?(<!--.*?-->\s*)?<svg\b/is],
  ["HTML", /^\s*(<!doctype html|<html|<head|<body)/i],
  ["JSON", /^\s*[[{]/],
];

/** Bytes at a file's beginning that tell its format. */
export const FORMAT_BYTES = 512;

/** The photo's format by its first {@link FORMAT_BYTES} bytes, whatever its name says; undefined where they are of no photo that is read here. */
export function photoFormat(bytes: Uint8Array): PhotoFormat | undefined {
  return BY_NAME.get(formatName(bytes) ?? "");
}

/**
 * The photo's format by its first bytes, or a sentence that says what the file is instead.
 * @param name how the sentence calls the photo
 * @throws ImageError `not-a-photo`, `unsupported-format`
 */
export function requirePhotoFormat(bytes: Uint8Array, name = "The photo"): PhotoFormat {
  if (bytes.length === 0) throw new ImageError("not-a-photo", `${name} is empty.`);
  const found = formatName(bytes);
  const format = BY_NAME.get(found ?? "");
  if (format) return format;
  const wanted = `use a ${READ_EVERYWHERE.slice(0, -1).join(", ")} or ${READ_EVERYWHERE.at(-1)} file`;
  if (found === undefined) throw new ImageError("not-a-photo", `${name} is not a photo; ${wanted}.`);
  const advice = ADVICE[found as OtherName] ?? wanted;
  throw new ImageError("unsupported-format", `${name} is a file of type ${found}, which cannot be read; ${advice}.`);
}

/** Whether a file's name ends as those of photos do. For lists of files; what a file is, its bytes say. */
export function hasPhotoEnding(path: string): boolean {
  const dot = path.lastIndexOf(".");
  return dot >= 0 && ENDINGS.has(path.slice(dot).toLowerCase());
}

/** Whether a file or folder is none of a person's: hidden ones (macOS's `._photo.jpg` too), and the `__MACOSX` of its archives. */
export function isClutter(name: string): boolean {
  return name.startsWith(".") || name === "__MACOSX";
}

function formatName(bytes: Uint8Array): PhotoFormat["name"] | OtherName | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, FORMAT_BYTES));
  // mif1 and msf1 name any HEIF file; the brands after it tell which.
  if (head.startsWith("ftypmif1", 4) || head.startsWith("ftypmsf1", 4)) {
    return brands(bytes, head).some((brand) => brand === "avif" || brand === "avis") ? "AVIF" : "HEIC";
  }
  const signature = SIGNATURES.find(([, offset, text]) => head.startsWith(text, offset));
  if (signature) return signature[0];
  return TEXTS.find(([, start]) => start.test(head))?.[0];
}

/** The compatible brands of an ISO base media file's first box. Source: ISO/IEC 14496-12, section 4.3. */
function brands(bytes: Uint8Array, head: string): string[] {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const list = head.slice(16, length);
  return Array.from({ length: Math.floor(list.length / 4) }, (_, i) => list.slice(i * 4, i * 4 + 4));
}
