import { checkSize, type RawImage, type Size } from "./raw-image.js";

/** Which pixels of the source a pixel covers, and how much of it each is. */
interface Covered {
  readonly first: number;
  readonly shares: Float32Array;
}

/** What is left of a pixel's side below this is nothing. */
const least = 1e-3;

/**
 * The image at a smaller size, bit for bit as OpenCV's `cv2.resize` with INTER_AREA on 8-bit images: each pixel is the mean of what it
 * covers.
 * Source: OpenCV's `resize.cpp` (`computeResizeAreaTab`, `ResizeArea_Invoker`, `ResizeAreaFast`).
 * @param size no side longer than the image's.
 * @throws ImageError `bad-argument` for a size that cannot be.
 */
export function shrinkAsOpenCv<T extends RawImage>(image: T, size: Size): T {
  checkSize(size, "A resized image");
  const { width, height, channels, data } = image;
  const columns = coveredBy(width, size.width);
  const rows = coveredBy(height, size.height);
  const out = new Uint8Array(size.width * size.height * channels);
  if (width % size.width === 0 && height % size.height === 0) {
    const [wide, tall] = [width / size.width, height / size.height];
    const write = wide === 2 && tall === 2 ? (sum: number) => (sum + 2) >> 2 : meanOf(wide * tall);
    blocks(image, size, wide, tall, (sum, at) => {
      out[at] = write(sum);
    });
    return { ...image, ...size, data: out };
  }
  const length = size.width * channels;
  const sum = new Float32Array(length);
  const line = new Float32Array(length);
  for (const [y, { first, shares }] of rows.entries()) {
    sum.fill(0);
    for (const [k, share] of shares.entries()) {
      blend(data.subarray((first + k) * width * channels), columns, channels, line);
      for (let x = 0; x < length; x++) sum[x] += Math.fround(line[x] * share);
    }
    for (let x = 0; x < length; x++) out[y * length + x] = roundHalfToEven(sum[x]);
  }
  return { ...image, ...size, data: out };
}

function meanOf(count: number): (sum: number) => number {
  const share = Math.fround(1 / count);
  return (sum) => roundHalfToEven(Math.fround(sum * share));
}

function blocks(
  { data, width, channels }: RawImage,
  size: Size,
  wide: number,
  tall: number,
  write: (sum: number, at: number) => void,
): void {
  for (let y = 0, at = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      for (let c = 0; c < channels; c++, at++) {
        let sum = 0;
        for (let i = 0; i < tall; i++) {
          for (let k = 0; k < wide; k++) sum += data[((y * tall + i) * width + x * wide + k) * channels + c];
        }
        write(sum, at);
      }
    }
  }
}

function blend(row: Uint8Array, columns: readonly Covered[], channels: number, line: Float32Array): void {
  line.fill(0);
  for (const [x, { first, shares }] of columns.entries()) {
    for (let k = 0; k < shares.length; k++) {
      const [from, share] = [(first + k) * channels, shares[k]];
      for (let c = 0; c < channels; c++) line[x * channels + c] += Math.fround(row[from + c] * share);
    }
  }
}

function coveredBy(from: number, to: number): Covered[] {
  const { ceil, floor, min } = Math;
  const scale = from / to;
  return Array.from({ length: to }, (_, i) => {
    const [start, end] = [i * scale, i * scale + scale];
    const cell = min(scale, from - start);
    const last = min(floor(end), from - 1);
    const whole = min(ceil(start), last);
    const shares = Array.from({ length: last - whole }, () => 1 / cell);
    const before = whole - start > least;
    if (before) shares.unshift((whole - start) / cell);
    if (end - last > least) shares.push(min(end - last, 1, cell) / cell);
    return { first: before ? whole - 1 : whole, shares: Float32Array.from(shares) };
  });
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  return value - floor === 0.5 ? floor + (floor % 2) : Math.round(value);
}
