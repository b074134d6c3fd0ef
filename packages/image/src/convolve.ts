import { PRECISION_BITS, type Windows } from "./resample-window.js";

const HALF = 1 << (PRECISION_BITS - 1);

/**
 * One row's worth of columns for each of the rows [top, bottom): fixed-point weighted sums along x, clipped to 0..255.
 * `ImagingResampleHorizontal_8bpc`; three channels, by far the most frequent, two rows at a time.
 */
export function convolveRows(
  source: Uint8Array,
  width: number,
  channels: number,
  top: number,
  bottom: number,
  windows: Windows<Int32Array>,
): Uint8Array {
  const out = new Uint8ClampedArray(windows.first.length * channels * (bottom - top));
  if (channels === 3) rgbRows(source, width, top, bottom, windows, out);
  else anyRows(source, width, channels, top, bottom, windows, out);
  return new Uint8Array(out.buffer);
}

function rgbRows(
  source: Uint8Array,
  width: number,
  top: number,
  bottom: number,
  windows: Windows<Int32Array>,
  out: Uint8ClampedArray,
): void {
  const { first, count, weights, stride } = windows;
  const outWidth = first.length;
  for (let y = top; y < bottom; y += 2) {
    const row = y * width * 3;
    // An odd last row is worked on twice rather than by a second loop.
    const next = y + 1 < bottom ? width * 3 : 0;
    const nextOut = y + 1 < bottom ? outWidth * 3 : 0;
    let to = (y - top) * outWidth * 3;
    for (let x = 0; x < outWidth; x++) {
      let a = row + first[x] * 3;
      let b = a + next;
      const begin = x * stride;
      const end = begin + count[x];
      let red = HALF;
      let green = HALF;
      let blue = HALF;
      let red2 = HALF;
      let green2 = HALF;
      let blue2 = HALF;
      for (let k = begin; k < end; k++) {
        const weight = weights[k];
        red = (red + Math.imul(source[a], weight)) | 0;
        green = (green + Math.imul(source[a + 1], weight)) | 0;
        blue = (blue + Math.imul(source[a + 2], weight)) | 0;
        red2 = (red2 + Math.imul(source[b], weight)) | 0;
        green2 = (green2 + Math.imul(source[b + 1], weight)) | 0;
        blue2 = (blue2 + Math.imul(source[b + 2], weight)) | 0;
        a += 3;
        b += 3;
      }
      out[to] = red >> PRECISION_BITS;
      out[to + 1] = green >> PRECISION_BITS;
      out[to + 2] = blue >> PRECISION_BITS;
      out[to + nextOut] = red2 >> PRECISION_BITS;
      out[to + nextOut + 1] = green2 >> PRECISION_BITS;
      out[to + nextOut + 2] = blue2 >> PRECISION_BITS;
      to += 3;
    }
  }
}

function anyRows(
  source: Uint8Array,
  width: number,
  channels: number,
  top: number,
  bottom: number,
  windows: Windows<Int32Array>,
  out: Uint8ClampedArray,
): void {
  const { first, count, weights, stride } = windows;
  const outWidth = first.length;
  let to = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * width * channels;
    for (let x = 0; x < outWidth; x++) {
      const begin = x * stride;
      const end = begin + count[x];
      for (let c = 0; c < channels; c++) {
        let from = row + first[x] * channels + c;
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

/**
 * Weighted sums along y of rows of `rowLength` bytes, of which `source` starts with row number `top`.
 * `ImagingResampleVertical_8bpc`.
 */
export function convolveColumns(
  source: Uint8Array,
  rowLength: number,
  top: number,
  windows: Windows<Int32Array>,
): Uint8Array {
  const { first, count, weights, stride } = windows;
  const out = new Uint8ClampedArray(rowLength * first.length);
  const wholes = rowLength & ~3;
  for (let y = 0; y < first.length; y++) {
    const row = (first[y] - top) * rowLength;
    const begin = y * stride;
    const end = begin + count[y];
    const to = y * rowLength;
    let x = 0;
    for (; x < wholes; x += 4) {
      let from = row + x;
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
      const at = to + x;
      out[at] = a >> PRECISION_BITS;
      out[at + 1] = b >> PRECISION_BITS;
      out[at + 2] = c >> PRECISION_BITS;
      out[at + 3] = d >> PRECISION_BITS;
    }
    for (; x < rowLength; x++) {
      let from = row + x;
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
