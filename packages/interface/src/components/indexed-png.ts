import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const compress = promisify(deflate);

/** Red, green, blue, opacity: 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export interface IndexedImage {
  readonly width: number;
  readonly height: number;
  /** At most 256 colours; `indices` point into it. */
  readonly palette: readonly Colour[];
  /** One colour a pixel, rows from the top. */
  readonly indices: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG with a palette (colour type 3) in as few bits a pixel as the palette needs: a mask of one colour takes an eighth of a
 * byte, which is what makes many large masks cheap. W3C PNG Specification, third edition.
 */
export async function indexedPng({ width, height, palette, indices }: IndexedImage): Promise<Buffer> {
  const bits = palette.length <= 2 ? 1 : palette.length <= 4 ? 2 : palette.length <= 16 ? 4 : 8;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk("tRNS", Buffer.from(palette.map(([, , , alpha]) => alpha))),
    chunk("IDAT", await compress(packRows(indices, width, height, bits), { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Rows of packed pixels, each after a filter byte of 0 (none). */
function packRows(indices: Uint8Array, width: number, height: number, bits: 1 | 2 | 4 | 8): Uint8Array {
  const perByte = 8 / bits;
  const stride = 1 + Math.ceil(width / perByte);
  const packed = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    let from = row * width;
    let to = row * stride + 1;
    const end = from + width;
    if (bits === 8) {
      packed.set(indices.subarray(from, end), to);
      continue;
    }
    while (from < end) {
      let byte = 0;
      for (let shift = 8 - bits; shift >= 0 && from < end; shift -= bits) byte |= indices[from++] << shift;
      packed[to++] = byte;
    }
  }
  return packed;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const buffer = Buffer.alloc(12 + data.length);
  buffer.writeUInt32BE(data.length, 0);
  buffer.write(type, 4, "latin1");
  buffer.set(data, 8);
  buffer.writeUInt32BE(crc32(buffer.subarray(4, 8 + data.length)), 8 + data.length);
  return buffer;
}
