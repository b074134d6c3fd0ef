import { readFile } from "node:fs/promises";
import type { AlphaMap } from "@vistazo/metrics";
import { decode } from "fast-png";
import { InputError } from "./input-error.js";
import { unreadable } from "./read-file.js";

/** One number a pixel, rows from the top. */
export interface GrayImage {
  readonly data: Uint8Array | Uint16Array;
  readonly width: number;
  readonly height: number;
}

const maxPixels = 100_000_000;

/** Colour types of PNG files: https://www.w3.org/TR/png-3/#11IHDR. */
const [gray, palette, grayAlpha, rgba] = [0, 3, 4, 6];

/**
 * The alpha of a PNG file, or where it has none its gray, from 0 to 1.
 *
 * @throws InputError
 */
export async function readAlphaPng(path: string): Promise<AlphaMap> {
  const { data, width, height, channels, depth } = await readPng(path, {
    types: [gray, grayAlpha, rgba],
    expected: "gray, or pixels with alpha",
  });
  const alpha = channels === 1 ? data : data.filter((_, i) => i % channels === channels - 1);
  return { data: alpha, whole: 2 ** depth - 1, width, height };
}

/**
 * The numbers in a PNG file that stand for something else than light: class numbers (gray, or places in the palette) or
 * millimetres, 1 to 16 bits each.
 *
 * @throws InputError
 */
export async function readGrayPng(path: string): Promise<GrayImage> {
  const { data, width, height } = await readPng(path, {
    types: [gray, palette],
    expected: "one number a pixel, gray or with a palette",
  });
  return { data, width, height };
}

interface PngPixels extends GrayImage {
  readonly channels: number;
  /** Bits a channel. */
  readonly depth: number;
}

async function readPng(path: string, wanted: WantedPng): Promise<PngPixels> {
  const bytes = await readFile(path).catch((error) => {
    throw unreadable(path, error);
  });
  checkHeader(path, bytes, wanted);
  try {
    const { data, width, height, depth, channels } = decode(bytes, { checkCrc: true });
    const values = depth < 8 ? unpack(data as Uint8Array, width, height, depth) : (data as GrayImage["data"]);
    return { data: values, width, height, channels, depth };
  } catch (error) {
    throw new InputError(path, `the PNG file is damaged (${error instanceof Error ? error.message : error})`);
  }
}

interface WantedPng {
  /** The colour types that are taken. */
  readonly types: readonly number[];
  /** These, in words. */
  readonly expected: string;
}

/** Size and kind stand in the first 26 bytes; nothing is unpacked before they are known to be sensible. */
function checkHeader(path: string, bytes: Buffer, { types, expected }: WantedPng): void {
  if (bytes.length < 33 || bytes.readUInt32BE(0) !== 0x89504e47 || bytes.toString("latin1", 12, 16) !== "IHDR") {
    throw new InputError(path, "this is not a PNG file");
  }
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (pixels > maxPixels) throw new InputError(path, `it has ${pixels} pixels, more than the limit of ${maxPixels}`);
  if (!types.includes(bytes[25])) throw new InputError(path, `it has colours; expected ${expected}`);
}

/** Pixels of 1, 2 or 4 bits, each row in whole bytes. */
function unpack(packed: Uint8Array, width: number, height: number, depth: number): Uint8Array {
  const rowBytes = Math.ceil((width * depth) / 8);
  const values = new Uint8Array(width * height);
  const perByte = 8 / depth;
  const mask = 2 ** depth - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = packed[y * rowBytes + Math.floor(x / perByte)];
      values[y * width + x] = (byte >> ((perByte - 1 - (x % perByte)) * depth)) & mask;
    }
  }
  return values;
}
