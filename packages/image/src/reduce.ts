import type { PixelBox } from "./crop.js";
import type { RawImage } from "./raw-image.js";

/**
 * The image at 1/`factorX` by 1/`factorY`: each pixel the rounded mean of a block of `box`; blocks at the right and
 * lower edge may be smaller. Bit for bit Pillow's `Image.reduce` (`Reduce.c`), which divides by multiplying.
 */
export function reduce<T extends RawImage>(image: T, factorX: number, factorY: number, box: PixelBox): T {
  const { data: source, channels } = image;
  const width = Math.ceil((box.right - box.left) / factorX);
  const height = Math.ceil((box.bottom - box.top) / factorY);
  const rowLength = image.width * channels;
  const data = new Uint8Array(width * height * channels);
  let to = 0;
  for (let y = 0; y < height; y++) {
    const top = box.top + y * factorY;
    const bottom = Math.min(top + factorY, box.bottom);
    for (let x = 0; x < width; x++) {
      const left = box.left + x * factorX;
      const right = Math.min(left + factorX, box.right);
      const n = (right - left) * (bottom - top);
      const multiplier = Math.trunc(Math.fround(2 ** 32 / Math.fround(256 * n)));
      for (let c = 0; c < channels; c++) {
        let sum = n >> 1;
        for (let row = top * rowLength + c; row < bottom * rowLength; row += rowLength) {
          for (let at = row + left * channels; at < row + right * channels; at += channels) sum += source[at];
        }
        data[to++] = (sum * multiplier) >>> 24;
      }
    }
  }
  return { ...image, data, width, height };
}
