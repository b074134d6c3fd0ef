import { readFile } from "node:fs/promises";
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

/**
 * The numbers in a PNG file that stand for something else than light: class numbers (gray, or places in the palette) or
 * millimetres, 1 to 16 bits each.
 *
 * @throws InputError
 */
export async function readGrayPng(path: string): Promise<GrayImage> {
  const bytes = await readFile(path).catch((error) => {
    throw unreadable(path, error);
  });
  checkHeader(path, bytes);
  try {
    const { data, width, height, depth } = decode(bytes, { checkCrc: true });
    return {
      data: depth < 8 ? unpack(data as Uint8Array, width, height, depth) : (data as GrayImage["data"]),
      width,
      height,
    };
  } catch (error) {
    throw new InputError(path, `the PNG file is damaged (${error instanceof Error ? error.message : error})`);
  }
}

/** Size and kind stand in the first 26 bytes; nothing is unpacked before they are known to be sensible. */
function checkHeader(path: string, bytes: Buffer): void {
  if (bytes.length < 33 || bytes.readUInt32BE(0) !== 0x89504e47 || bytes.toString("latin1", 12, 16) !== "IHDR") {
    throw new InputError(path, "this is not a PNG file");
  }
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (pixels > maxPixels) throw new InputError(path, `it has ${pixels} pixels, more than the limit of ${maxPixels}`);
  const colourType = bytes[25];
  if (colourType !== 0 && colourType !== 3) {
    throw new InputError(path, "it has colours; expected one number a pixel, gray or with a palette");
  }
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
