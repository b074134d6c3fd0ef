import type { PhotoFormat } from "./photo-format.js";
import { pngChunks } from "./png-chunks.js";
import { TiffDirectory } from "./tiff-directory.js";

/** What a photo's file says of how it was held, in its two places. */
interface Notes {
  /** A TIFF directory, with or without "Exif\0\0" before it. */
  readonly exif?: Uint8Array;
  readonly xmp?: string;
}

/** Bytes of a text in a PNG, unpacked, that are looked at; as in Pillow. */
const MOST_TEXT = 2 ** 20;

const ORIENTATION = 0x112;
const XMP = 700;

/**
 * A photo's orientation, 1 to 8 as in EXIF, found where Pillow's `ImageOps.exif_transpose` finds it: in EXIF (of whatever type the
 * number is, the first of several blocks), else in XMP. Other values turn nothing.
 */
export async function photoOrientation(bytes: Uint8Array, format: PhotoFormat["name"]): Promise<number> {
  const { exif, xmp } = await readNotes(bytes, format);
  // EXIF is a TIFF of the plain kind; what is marked as a BigTIFF there turns nothing.
  const directory = exif && TiffDirectory.read(withoutMark(exif), format === "TIFF");
  if (directory?.has(ORIENTATION)) return directory.numbers(ORIENTATION)?.[0] ?? 1;
  const found = /tiff:Orientation(?:="|>)([0-9])/.exec(xmp ?? "");
  return found ? Number(found[1]) : 1;
}

async function readNotes(bytes: Uint8Array, format: PhotoFormat["name"]): Promise<Notes> {
  switch (format) {
    case "JPEG":
      return jpegNotes(bytes);
    case "PNG":
      return pngNotes(bytes);
    case "WebP":
      return webpNotes(bytes);
    case "TIFF": {
      const packet = TiffDirectory.read(bytes)?.bytes(XMP);
      return { exif: bytes, xmp: packet && latin1(packet) };
    }
    default:
      return {};
  }
}

const EXIF_MARK = "Exif\0\0";

function withoutMark(exif: Uint8Array): Uint8Array {
  let rest = exif;
  while (latin1(rest.subarray(0, 6)) === EXIF_MARK) rest = rest.subarray(6);
  return rest;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
}

/** The application segments before a JPEG's pixels. Source: ITU T.81, annex B; Exif 3.0, section 4.5.4; XMP, part 3. */
function jpegNotes(bytes: Uint8Array): Notes {
  const address = "http://ns.adobe.com/xap/1.0/\0";
  let exif: Uint8Array | undefined;
  let xmp: string | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    // Bytes between segments are skipped, and so is a marker's padding.
    if (bytes[at] !== 0xff || bytes[at + 1] === 0xff || bytes[at + 1] === 0) {
      at++;
      continue;
    }
    const marker = bytes[at + 1];
    if (marker === 0xda || marker === 0xd9) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    const end = at + 2 + bytes[at + 2] * 256 + bytes[at + 3];
    const segment = bytes.subarray(at + 4, end);
    if (marker === 0xe1) {
      // A second block goes on with the first: its own directory is not looked for.
      if (latin1(segment.subarray(0, 6)) === EXIF_MARK) exif = exif ? joined(exif, segment.subarray(6)) : segment;
      else if (latin1(segment.subarray(0, address.length)) === address) xmp = latin1(segment.subarray(address.length));
    }
    at = end;
  }
  return { exif, xmp };
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The notes of a PNG, before or after its pixels. Source: W3C, Portable Network Graphics, section 11.3. */
async function pngNotes(bytes: Uint8Array): Promise<Notes> {
  let exif: Uint8Array | undefined;
  const texts = new Map<string, string>();
  for (const { type, data } of pngChunks(bytes)) {
    if (type === "eXIf") exif = data;
    if (type === "tEXt" || type === "zTXt" || type === "iTXt") {
      const zero = data.indexOf(0);
      const key = latin1(data.subarray(0, Math.max(zero, 0)));
      if (key === "exif" || key === RAW_PROFILE || key === PNG_XMP) {
        const text = await textOf(type, data.subarray(zero + 1));
        if (text === undefined) continue;
        if (key === "exif" && type === "tEXt") exif = text;
        else texts.set(key, latin1(text));
      }
    }
  }
  return { exif: exif ?? rawProfile(texts.get(RAW_PROFILE)), xmp: texts.get(PNG_XMP) };
}

const RAW_PROFILE = "Raw profile type exif";
const PNG_XMP = "XML:com.adobe.xmp";

/** What follows a text's keyword: the text itself, packed in zTXt and perhaps in iTXt. */
async function textOf(type: "tEXt" | "zTXt" | "iTXt", rest: Uint8Array): Promise<Uint8Array | undefined> {
  if (type === "tEXt") return rest;
  if (type === "zTXt") return rest[0] === 0 ? inflate(rest.subarray(1)) : undefined;
  const [packed, method] = rest;
  const language = rest.indexOf(0, 2);
  const keyword = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (keyword < 0) return undefined;
  const text = rest.subarray(keyword + 1);
  if (packed === 0) return text;
  return method === 0 ? inflate(text) : undefined;
}

/** At most {@link MOST_TEXT} bytes of what is packed; undefined where it is more, or damaged. */
async function inflate(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("deflate"));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      length += chunk.length;
      if (length > MOST_TEXT) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** ImageMagick's way to keep EXIF in a text: name and length in two lines, then bytes as pairs of hexadecimal digits. */
function rawProfile(text: string | undefined): Uint8Array | undefined {
  const digits = text?.split("\n").slice(3).join("").replace(/\s/g, "");
  if (digits === undefined || digits.length % 2 === 1 || /[^0-9a-f]/i.test(digits)) return undefined;
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16));
}

const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** The first chunk of each kind that an extended WebP says it has. Source: RFC 9649, section 2.7. */
function webpNotes(bytes: Uint8Array): Notes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let flags = 0;
  let exif: Uint8Array | undefined;
  let xmp: string | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = latin1(bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === "VP8X") flags = data[0];
    if (type === "EXIF" && flags & HAS_EXIF) exif ??= data;
    if (type === "XMP " && flags & HAS_XMP) xmp ??= latin1(data);
    at += 8 + length + (length % 2);
  }
  return { exif, xmp };
}
