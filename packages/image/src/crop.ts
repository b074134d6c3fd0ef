import { ImageError } from "./errors.js";
import { checkSize, type RawImage, type Size } from "./raw-image.js";

/** A part of an image in pixels; right and bottom are outside it. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The part of `image` inside `box`; what lies outside the image is 0, as Pillow's `Image.crop`.
 * @throws ImageError `bad-argument` for a box that is empty or not whole.
 */
export function crop<T extends RawImage>(image: T, box: PixelBox): T {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (!Number.isSafeInteger(box.left) || !Number.isSafeInteger(box.top)) {
    throw new ImageError("bad-argument", "A crop box needs whole numbers.");
  }
  checkSize({ width, height }, "A crop box");
  const { channels } = image;
  const data = new Uint8Array(width * height * channels);
  const left = Math.max(0, box.left);
  const right = Math.min(image.width, box.right);
  const top = Math.max(0, box.top);
  const bottom = Math.min(image.height, box.bottom);
  if (right > left) {
    for (let y = top; y < bottom; y++) {
      const from = (y * image.width + left) * channels;
      const row = image.data.subarray(from, from + (right - left) * channels);
      data.set(row, ((y - box.top) * width + left - box.left) * channels);
    }
  }
  return { ...image, data, width, height };
}

/**
 * Where a centre crop of `size` lies in an image of `image`'s size. It reaches outside a smaller image.
 * Source: `center_crop` of transformers' `image_transforms.py`, whose padding rounds up where the image is smaller.
 */
export function centerCropBox(image: Size, size: Size): PixelBox {
  const left = start(image.width, size.width);
  const top = start(image.height, size.height);
  return { left, top, right: left + size.width, bottom: top + size.height };
}

function start(length: number, wanted: number): number {
  return Math.floor((length - wanted) / 2);
}

/** The middle of an image, with 0 around it where the image is smaller than `size` (transformers' `center_crop`). */
export function centerCrop<T extends RawImage>(image: T, size: Size): T {
  checkSize(size, "A centre crop");
  return crop(image, centerCropBox(image, size));
}
