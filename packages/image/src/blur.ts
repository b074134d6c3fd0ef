import { ImageError } from "./errors.js";
import type { Mask } from "./mask.js";
import { checkSize, type Photo, type RawImage } from "./raw-image.js";
import { forEachRun } from "./run-length.js";

/** Box blurs that stand for one Gaussian, as in Pillow. */
const PASSES = 3;

/**
 * Blurred as Pillow's `ImageFilter.GaussianBlur(radius)`, bit for bit: three box blurs, the last pixels of a row going on for ever.
 * `radius` is the Gaussian's standard deviation in pixels. Source: Pillow's `BoxBlur.c`.
 * @throws ImageError `bad-argument` unless the radius is from 0 to 10,000
 */
export function gaussianBlur<T extends RawImage>(image: T, radius: number): T {
  checkSize(image, "An image to blur");
  if (!(radius >= 0 && radius <= 10_000)) {
    throw new ImageError("bad-argument", `A blur's radius is from 0 to 10,000 pixels, not ${radius}.`);
  }
  if (radius === 0) return { ...image, data: image.data.slice() };
  const { width, height, channels } = image;
  const reach = boxReach(radius);
  const turned = new Uint8Array(image.data.length);
  const data = image.data.slice();
  blurRows(data, width, height, channels, reach);
  // Columns are rows of the turned image, whose pixels lie side by side.
  turn(data, turned, width, height, channels);
  blurRows(turned, height, width, channels, reach);
  turn(turned, data, height, width, channels);
  return { ...image, data };
}

/**
 * The photo blurred outside the mask, its inside as it is. Only pixels from outside are mixed, so that nothing of the segment
 * bleeds into what is behind it. `radius` as for {@link gaussianBlur}.
 * @throws ImageError `bad-mask` for a mask of another size, `bad-argument`
 */
export function blurAround(photo: Photo, mask: Mask, radius: number): Photo {
  if (mask.width !== photo.width || mask.height !== photo.height) {
    const sizes = `${mask.width} x ${mask.height} does not fit a photo of ${photo.width} x ${photo.height}`;
    throw new ImageError("bad-mask", `A mask of ${sizes}; resize it first.`);
  }
  const outside = mask.invert();
  // Each pixel with how much it counts, which is blurred along with it.
  const weighted = new Uint8Array(photo.width * photo.height * 4);
  forEachRun(outside.runs, (start, end) => {
    for (let i = start; i < end; i++) {
      for (let c = 0; c < 3; c++) weighted[4 * i + c] = photo.data[3 * i + c];
      weighted[4 * i + 3] = 255;
    }
  });
  const blurred = gaussianBlur({ data: weighted, width: photo.width, height: photo.height, channels: 4 }, radius).data;
  const data = photo.data.slice();
  forEachRun(outside.runs, (start, end) => {
    for (let i = start; i < end; i++) {
      const weight = blurred[4 * i + 3];
      if (weight === 0) continue;
      for (let c = 0; c < 3; c++) data[3 * i + c] = Math.min(255, Math.round((blurred[4 * i + c] * 255) / weight));
    }
  });
  return { ...photo, data };
}

/**
 * How far a box reaches to each side, so that {@link PASSES} of them have a Gaussian's variance: whole pixels and a share of the next.
 * Rounded to float32 where Pillow's variables are.
 */
function boxReach(radius: number): number {
  const f = Math.fround;
  const variance = f(f(f(radius) * f(radius)) / PASSES);
  const whole = Math.floor((f(Math.sqrt(12 * variance + 1)) - 1) / 2);
  const above = f(f(2 * whole + 1) * f(whole * (whole + 1) - f(3 * variance)));
  return f(whole + f(above / f(6 * f(variance - (whole + 1) * (whole + 1)))));
}

function blurRows(data: Uint8Array, width: number, height: number, channels: number, reach: number): void {
  const whole = Math.trunc(reach);
  // Shares of 2^24: of each whole pixel, and of the two at the ends.
  const share = Math.trunc(Math.fround((1 << 24) / Math.fround(reach * 2 + 1)));
  const endShare = Math.trunc(((1 << 24) - (whole * 2 + 1) * share) / 2);
  const length = width * channels;
  // The row with its ends going on as far as the box looks beyond them.
  const row = new Uint8Array(width + 2 * whole + 2);
  for (let y = 0; y < height; y++) {
    for (let c = 0; c < channels; c++) {
      const start = y * length + c;
      for (let pass = 0; pass < PASSES; pass++) {
        const first = data[start];
        const last = data[start + length - channels];
        row.fill(first, 0, whole + 1);
        for (let x = 0, at = start; x < width; x++, at += channels) row[whole + 1 + x] = data[at];
        row.fill(last, whole + 1 + width);
        let sum = 0;
        for (let i = 1; i <= 2 * whole + 1; i++) sum += row[i];
        for (let x = 0, at = start; x < width; x++, at += channels) {
          const end = x + 2 * whole + 2;
          data[at] = (sum * share + (row[x] + row[end]) * endShare + (1 << 23)) / (1 << 24);
          sum += row[end] - row[x + 1];
        }
      }
    }
  }
}

function turn(from: Uint8Array, to: Uint8Array, width: number, height: number, channels: number): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const source = (y * width + x) * channels;
      const target = (x * height + y) * channels;
      for (let c = 0; c < channels; c++) to[target + c] = from[source + c];
    }
  }
}
