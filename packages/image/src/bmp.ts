import { ImageError } from "./errors.js";
import { grayBeyond } from "./palette.js";
import type { Photo, Size } from "./raw-image.js";

/** Where a BMP's pixels lie and how they are stored. */
interface BmpLayout extends Size {
  readonly bits: number;
  readonly compression: number;
  /** Whether the first row stored is the upper one; as a rule it is the lowest. */
  readonly topDown: boolean;
  /** Red, green and blue of each index, of up to 8 bits a pixel. */
  readonly palette: Uint8Array;
  /** Bits of red, green and blue in a pixel. */
  readonly masks: readonly number[];
  readonly offset: number;
}

const RAW = 0;
const RLE8 = 1;
const RLE4 = 2;
const BITFIELDS = 3;

/** Masks of red, green, blue and alpha that are read, as in Pillow. */
const MASKS_32: readonly (readonly number[])[] = [
  [0xff0000, 0xff00, 0xff, 0],
  [0xff000000, 0xff0000, 0xff00, 0],
  [0xff000000, 0xff00, 0xff, 0],
  [0xff000000, 0xff0000, 0xff00, 0xff],
  [0xff, 0xff00, 0xff0000, 0xff000000],
  [0xff0000, 0xff00, 0xff, 0xff000000],
  [0xff000000, 0xff00, 0xff, 0xff0000],
];
const MASKS_24 = [0xff0000, 0xff00, 0xff];
const MASKS_565 = [0xf800, 0x7e0, 0x1f];
const MASKS_555 = [0x7c00, 0x3e0, 0x1f];

/**
 * A BMP's size, before it is decoded.
 * @throws ImageError `truncated`, `unsupported-format`
 */
export function bmpSize(bytes: Uint8Array, name: string): Size {
  return whole(name, () => readLayout(viewOf(bytes), name));
}

/**
 * A Windows or OS/2 bitmap of 1, 4, 8, 16, 24 or 32 bits, plain or run-length coded, as RGB with the pixels of Pillow
 * (which leaves out a pixel of 4-bit runs of odd length; here it is kept).
 * Source: Microsoft, "Bitmap Storage"; Pillow's `BmpImagePlugin.py`.
 * @throws ImageError `truncated`, `unsupported-format`
 */
export function decodeBmp(bytes: Uint8Array, name: string): Photo {
  return whole(name, () => {
    const view = viewOf(bytes);
    const layout = readLayout(view, name);
    const { width, height } = layout;
    const data = layout.bits <= 8 ? decodeIndexed(view, layout) : decodeDirect(view, layout);
    return { data, width, height, channels: 3 };
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reading beyond the end is a RangeError of the view: the file is cut short. */
function whole<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImageError(
      "truncated",
      `${name} is damaged or incomplete and cannot be decoded (its pixels end early).`,
      {
        cause: error,
      },
    );
  }
}

function readLayout(view: DataView, name: string): BmpLayout {
  const refuse = (what: string): never => {
    throw new ImageError("unsupported-format", `${name} is a BMP of ${what}, which cannot be read; save it as PNG.`);
  };
  const start = view.getUint32(10, true);
  const header = view.getUint32(14, true);
  const old = header === 12;
  if (!old && ![40, 52, 56, 64, 108, 124].includes(header)) refuse(`a header of ${header} bytes`);
  const topDown = !old && view.getUint8(25) === 0xff;
  const width = old ? view.getUint16(18, true) : view.getUint32(18, true);
  const height = old ? view.getUint16(20, true) : topDown ? -view.getInt32(22, true) : view.getUint32(22, true);
  if (width === 0 || height === 0) refuse(`${width} x ${height} pixels`);
  const bits = view.getUint16(old ? 24 : 28, true);
  if (![1, 4, 8, 16, 24, 32].includes(bits)) refuse(`${bits} bits a pixel`);
  const compression = old ? RAW : view.getUint32(30, true);
  const runs = compression === RLE8 || compression === RLE4;
  if (compression !== RAW && compression !== BITFIELDS && !(runs && bits <= 8)) refuse(`compression ${compression}`);

  // A header of 40 bytes is followed by its masks.
  const separateMasks = compression === BITFIELDS && header === 40;
  let at = 14 + header + (separateMasks ? 12 : 0);
  const colours = (old ? 0 : view.getUint32(46, true)) || 2 ** bits;
  const entry = old ? 3 : 4;
  let palette: Uint8Array = new Uint8Array(0);
  if (bits <= 8) {
    if (colours > 256) refuse(`${colours} colours of a palette`);
    palette = readPalette(view, at, colours, entry);
    at += colours * entry;
  }
  return {
    width,
    height,
    bits,
    compression,
    topDown,
    palette,
    masks: compression === BITFIELDS ? readMasks(view, header, bits, refuse) : bits === 16 ? MASKS_555 : MASKS_24,
    // Some files count the palette to the header, and say that pixels begin where it does.
    offset: start === 0 || (bits <= 8 && start === 14 + header) ? at : start,
  };
}

/** What the file does not name is black, as in Pillow; a palette of grays is each index's own value. */
function readPalette(view: DataView, at: number, colours: number, entry: number): Uint8Array {
  const palette = new Uint8Array(256 * 3);
  for (let i = 0; i < colours; i++) {
    for (let c = 0; c < 3; c++) palette[i * 3 + c] = view.getUint8(at + i * entry + 2 - c);
  }
  return colours === 2 ? palette : grayBeyond(palette, colours);
}

function readMasks(view: DataView, header: number, bits: number, refuse: (what: string) => never): readonly number[] {
  // Headers of 56 bytes and more have one of alpha.
  const masks = [0, 1, 2, 3].map((i) => (i === 3 && header < 56 ? 0 : view.getUint32(54 + i * 4, true)));
  const is = (known: readonly number[]) => known.every((mask, i) => mask === masks[i]);
  if (bits === 32) {
    if (masks.every((mask) => mask === 0)) return MASKS_24;
    if (MASKS_32.some(is)) return masks.slice(0, 3);
  }
  if (bits === 24 && is(MASKS_24)) return MASKS_24;
  if (bits === 16 && (is(MASKS_565) || is(MASKS_555))) return masks.slice(0, 3);
  return refuse(`${bits} bits with masks ${masks.map((mask) => mask.toString(16)).join(", ")}`);
}

function decodeIndexed(view: DataView, layout: BmpLayout): Uint8Array {
  const { width, height, bits, palette, topDown, compression } = layout;
  const indices = compression === RLE8 || compression === RLE4 ? readRuns(view, layout) : undefined;
  const stride = rowLength(layout);
  const data = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y++) {
    const row = topDown ? y : height - 1 - y;
    for (let x = 0; x < width; x++) {
      const index = indices ? indices[row * width + x] : bitsAt(view, layout.offset + row * stride, x, bits);
      for (let c = 0; c < 3; c++) data[to++] = palette[index * 3 + c];
    }
  }
  return data;
}

function bitsAt(view: DataView, row: number, x: number, bits: number): number {
  if (bits === 8) return view.getUint8(row + x);
  const at = x * bits;
  return (view.getUint8(row + (at >> 3)) >> (8 - bits - (at & 7))) & (2 ** bits - 1);
}

function decodeDirect(view: DataView, layout: BmpLayout): Uint8Array {
  const { width, height, bits, masks, topDown, offset } = layout;
  const stride = rowLength(layout);
  const size = bits / 8;
  // 8 bits each, but in pixels of 16 bits.
  const shifts = masks.map((mask) => 31 - Math.clz32(mask & -mask));
  const highest = masks.map((mask, c) => mask >>> shifts[c]);
  const data = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y++) {
    let at = offset + (topDown ? y : height - 1 - y) * stride;
    for (let x = 0; x < width; x++, at += size) {
      const low = view.getUint16(at, true);
      const pixel =
        size === 2 ? low : low | ((size === 3 ? view.getUint8(at + 2) : view.getUint16(at + 2, true)) << 16);
      for (let c = 0; c < 3; c++) data[to++] = Math.trunc((((pixel >>> shifts[c]) & highest[c]) * 255) / highest[c]);
    }
  }
  return data;
}

/** Bytes of a stored row: filled up to four. */
function rowLength({ width, bits }: BmpLayout): number {
  return Math.ceil((width * bits) / 32) * 4;
}

/**
 * The indices of a run-length coded bitmap, in the order of the file. What runs leave out is 0.
 * @throws RangeError where they end early
 */
function readRuns(view: DataView, { width, height, compression, offset }: BmpLayout): Uint8Array {
  const indices = new Uint8Array(width * height);
  const half = compression === RLE4;
  let at = offset;
  let x = 0;
  let y = 0;
  // Some files end with the last pixel, without the code for an end.
  const full = () => y >= height || (y === height - 1 && x >= width);
  const put = (index: number) => {
    if (x < width && y < height) indices[y * width + x] = index;
    x++;
  };
  while (!full()) {
    const count = view.getUint8(at);
    const value = view.getUint8(at + 1);
    at += 2;
    if (count > 0) {
      for (let i = 0; i < count && x < width; i++) put(half ? (i % 2 === 0 ? value >> 4 : value & 15) : value);
    } else if (value === 0) {
      x = 0;
      y++;
    } else if (value === 1) {
      throw new RangeError("The bitmap ends before its last pixel.");
    } else if (value === 2) {
      x += view.getUint8(at);
      y += view.getUint8(at + 1);
      at += 2;
    } else {
      for (let i = 0; i < value; i++) {
        const byte = view.getUint8(at + (half ? i >> 1 : i));
        put(half ? (i % 2 === 0 ? byte >> 4 : byte & 15) : byte);
      }
      const length = half ? (value + 1) >> 1 : value;
      at += length + (length % 2);
    }
  }
  return indices;
}
