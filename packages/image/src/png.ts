import { crc32 } from "@vistazo/files";
import { ImageError } from "./errors.js";
import { checkSize } from "./raw-image.js";

/** Pixels to encode: 8 bits a channel, or one channel of 16 bits. */
export interface PngImage {
  readonly data: Uint8Array | Uint16Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLOUR_TYPES = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;
/** Rows are stored as differences to the row above: good for smooth pictures and masks alike, and fast. */
const UP = 2;

/**
 * A PNG file of gray, gray and alpha, RGB or RGBA pixels, 8 or 16 bits a channel (16 bits from a Uint16Array).
 * `texts`: notes to go with it by keyword, such as `Description`, in Latin-1.
 * Compressed by the runtime's own deflate, in Node and in browsers. Source: W3C, Portable Network Graphics.
 * @throws ImageError `bad-argument`
 */
export async function encodePng(image: PngImage, texts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const { width, height, channels } = image;
  checkSize(image, "A PNG file");
  if (image.data.length !== width * height * channels) {
    throw new ImageError(
      "bad-argument",
      `A PNG of ${width} x ${height} with ${channels} channels cannot hold ${image.data.length} values.`,
    );
  }
  const bits = image.data instanceof Uint16Array ? 16 : 8;
  const samples = image.data instanceof Uint16Array ? bigEndian(image.data) : image.data;
  const notes = Object.entries(texts).map(([key, text]) => ["tEXt", latin1(`${key}\0${text}`)] as const);
  const rows = filterRows(samples, samples.length / height, height);
  return pngFile({ width, height, bits, colourType: COLOUR_TYPES[channels] }, rows, notes);
}

interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** A channel's, or an index's. */
  readonly bits: number;
  readonly colourType: number;
}

/**
 * The file around its rows, each after its filter's byte.
 * @param chunks what stands before the pixels, by type.
 */
export async function pngFile(
  { width, height, bits, colourType }: PngHeader,
  rows: Uint8Array,
  chunks: readonly (readonly [type: string, data: Uint8Array])[],
): Promise<Uint8Array> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = bits;
  header[9] = colourType;
  return concat([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    ...chunks.map(([type, data]) => chunk(type, data)),
    chunk("IDAT", await deflate(rows)),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

function bigEndian(values: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    bytes[2 * i] = values[i] >> 8;
    bytes[2 * i + 1] = values[i];
  }
  return bytes;
}

function filterRows(samples: Uint8Array, rowLength: number, height: number): Uint8Array {
  const rows = new Uint8Array((rowLength + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (rowLength + 1);
    const from = y * rowLength;
    rows[to] = UP;
    if (y === 0) rows.set(samples.subarray(0, rowLength), 1);
    else for (let x = 0; x < rowLength; x++) rows[to + 1 + x] = samples[from + x] - samples[from + x - rowLength];
  }
  return rows;
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(latin1(type), 4);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
