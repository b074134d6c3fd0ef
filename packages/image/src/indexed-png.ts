import { pngFile } from "./png.js";

/** Red, green, blue, opacity: 0 to 255 each. */
export type PaletteColour = readonly [red: number, green: number, blue: number, alpha: number];

export interface IndexedImage {
  readonly width: number;
  readonly height: number;
  /** At most 256 colours; `indices` point into it. */
  readonly palette: readonly PaletteColour[];
  /** One colour a pixel, rows from the top. */
  readonly indices: Uint8Array;
}

/**
 * A PNG with a palette (colour type 3) in as few bits a pixel as the palette needs: a mask of one colour takes an eighth of a
 * byte, which is what makes many large masks cheap. W3C PNG Specification, third edition.
 */
export async function encodeIndexedPng({ width, height, palette, indices }: IndexedImage): Promise<Uint8Array> {
  const bits = palette.length <= 2 ? 1 : palette.length <= 4 ? 2 : palette.length <= 16 ? 4 : 8;
  return pngFile({ width, height, bits, colourType: 3 }, packRows(indices, width, height, bits), [
    ["PLTE", Uint8Array.from(palette.flatMap((colour) => colour.slice(0, 3)))],
    ["tRNS", Uint8Array.from(palette.map(([, , , alpha]) => alpha))],
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
