import { ImageError } from "./errors.js";
import { nearestPositions } from "./nearest.js";
import { checkSize, type Size } from "./raw-image.js";
import { kernelOf, type ResizeFilter } from "./resample-filter.js";
import { resampleWindows } from "./resample-window.js";

/** One float32 a pixel, rows from the top: a depth map, a score map. */
export interface FloatImage {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A float image at another size as Pillow's `Image.resize` on mode F: antialiased, summed in float64,
 * rounded to float32 after each of the two passes.
 * @throws ImageError `bad-argument`
 */
export function resizeFloat(image: FloatImage, size: Size & { readonly filter?: ResizeFilter }): FloatImage {
  const { width, height, filter = "bicubic" } = size;
  checkSize(size, "A resized image");
  if (image.data.length !== image.width * image.height) {
    throw new ImageError(
      "bad-argument",
      `A float image of ${image.width} x ${image.height} cannot hold ${image.data.length} numbers.`,
    );
  }
  if (width === image.width && height === image.height) return { ...image, data: image.data.slice() };
  if (filter === "nearest") return { data: pick(image, size), width, height };
  const kernel = kernelOf(filter);
  let { data } = image;
  if (width !== image.width) {
    const { first, count, weights, stride } = resampleWindows(image.width, 0, image.width, width, kernel);
    const out = new Float32Array(width * image.height);
    for (let y = 0; y < image.height; y++) {
      for (let x = 0; x < width; x++) {
        const from = y * image.width + first[x];
        let sum = 0;
        for (let k = 0; k < count[x]; k++) sum += data[from + k] * weights[x * stride + k];
        out[y * width + x] = sum;
      }
    }
    data = out;
  }
  if (height !== image.height) {
    const { first, count, weights, stride } = resampleWindows(image.height, 0, image.height, height, kernel);
    const out = new Float32Array(width * height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const from = first[y] * width + x;
        let sum = 0;
        for (let k = 0; k < count[y]; k++) sum += data[from + k * width] * weights[y * stride + k];
        out[y * width + x] = sum;
      }
    }
    data = out;
  }
  return { data, width, height };
}

function pick(image: FloatImage, { width, height }: Size): Float32Array {
  const columns = nearestPositions(image.width, 0, image.width, width);
  const rows = nearestPositions(image.height, 0, image.height, height);
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[y * width + x] = image.data[rows[y] * image.width + columns[x]];
  }
  return out;
}
