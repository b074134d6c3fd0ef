import { ImageError } from "./errors.js";
import { checkSize, type RawImage } from "./raw-image.js";
import { KERNELS, type ResizeFilter } from "./resample-filter.js";
import { fixedPoint, PRECISION_BITS, resampleWindows, type Windows } from "./resample-window.js";

export type { ResizeFilter } from "./resample-filter.js";

export interface ResizeOptions {
  readonly width: number;
  readonly height: number;
  /** Default `bicubic`, as Pillow. */
  readonly filter?: ResizeFilter;
}

/**
 * The image at another size, bit for bit as Pillow's `Image.resize` on modes L, LA, RGB and RGBA.
 * @throws ImageError `bad-argument`
 */
export function resize<T extends RawImage>(image: T, options: ResizeOptions): T {
  const { width, height, filter = "bicubic" } = options;
  checkSize(options, "A resized image");
  if (filter === "nearest" || image.channels === 2 || image.channels === 4) {
    throw new ImageError("bad-argument", "Not supported yet.");
  }
  const kernel = KERNELS[filter];
  if (kernel === undefined) throw new ImageError("bad-argument", `Unknown resize filter "${filter}".`);
  const columns = fixedPoint(resampleWindows(image.width, 0, image.width, width, kernel));
  const rows = fixedPoint(resampleWindows(image.height, 0, image.height, height, kernel));
  let { data } = image;
  if (width !== image.width) data = horizontalPass(data, image.width, image.height, image.channels, columns);
  if (height !== image.height) data = verticalPass(data, width * image.channels, rows);
  return { ...image, data: data === image.data ? data.slice() : data, width, height };
}

const HALF = 1 << (PRECISION_BITS - 1);

function horizontalPass(
  source: Uint8Array,
  width: number,
  height: number,
  channels: number,
  windows: Windows<Int32Array>,
): Uint8Array {
  const { first, count, weights, stride } = windows;
  const outWidth = first.length;
  const out = new Uint8ClampedArray(outWidth * height * channels);
  let to = 0;
  if (channels === 3) {
    for (let y = 0; y < height; y++) {
      const row = y * width * 3;
      for (let x = 0; x < outWidth; x++) {
        let from = row + first[x] * 3;
        const begin = x * stride;
        const end = begin + count[x];
        let red = HALF;
        let green = HALF;
        let blue = HALF;
        for (let k = begin; k < end; k++) {
          const weight = weights[k];
          red = (red + Math.imul(source[from], weight)) | 0;
          green = (green + Math.imul(source[from + 1], weight)) | 0;
          blue = (blue + Math.imul(source[from + 2], weight)) | 0;
          from += 3;
        }
        out[to] = red >> PRECISION_BITS;
        out[to + 1] = green >> PRECISION_BITS;
        out[to + 2] = blue >> PRECISION_BITS;
        to += 3;
      }
    }
  } else {
    for (let y = 0; y < height; y++) {
      const row = y * width * channels;
      for (let x = 0; x < outWidth; x++) {
        for (let c = 0; c < channels; c++) {
          let from = row + first[x] * channels + c;
          const begin = x * stride;
          const end = begin + count[x];
          let sum = HALF;
          for (let k = begin; k < end; k++) {
            sum = (sum + Math.imul(source[from], weights[k])) | 0;
            from += channels;
          }
          out[to++] = sum >> PRECISION_BITS;
        }
      }
    }
  }
  return new Uint8Array(out.buffer);
}

function verticalPass(source: Uint8Array, rowLength: number, windows: Windows<Int32Array>): Uint8Array {
  const { first, count, weights, stride } = windows;
  const outHeight = first.length;
  const out = new Uint8ClampedArray(rowLength * outHeight);
  const whole = rowLength & ~3;
  for (let y = 0; y < outHeight; y++) {
    const top = first[y] * rowLength;
    const begin = y * stride;
    const end = begin + count[y];
    const to = y * rowLength;
    let x = 0;
    for (; x < whole; x += 4) {
      let from = top + x;
      let a = HALF;
      let b = HALF;
      let c = HALF;
      let d = HALF;
      for (let k = begin; k < end; k++) {
        const weight = weights[k];
        a = (a + Math.imul(source[from], weight)) | 0;
        b = (b + Math.imul(source[from + 1], weight)) | 0;
        c = (c + Math.imul(source[from + 2], weight)) | 0;
        d = (d + Math.imul(source[from + 3], weight)) | 0;
        from += rowLength;
      }
      out[to + x] = a >> PRECISION_BITS;
      out[to + x + 1] = b >> PRECISION_BITS;
      out[to + x + 2] = c >> PRECISION_BITS;
      out[to + x + 3] = d >> PRECISION_BITS;
    }
    for (; x < rowLength; x++) {
      let from = top + x;
      let sum = HALF;
      for (let k = begin; k < end; k++) {
        sum = (sum + Math.imul(source[from], weights[k])) | 0;
        from += rowLength;
      }
      out[to + x] = sum >> PRECISION_BITS;
    }
  }
  return new Uint8Array(out.buffer);
}
