import { convolveColumns, convolveRows } from "./convolve.js";
import { crop, type PixelBox } from "./crop.js";
import { ImageError } from "./errors.js";
import { nearestPositions, pickPixels } from "./nearest.js";
import { premultiply, unpremultiply } from "./premultiply.js";
import { checkSize, type RawImage, type Size } from "./raw-image.js";
import { reduce } from "./reduce.js";
import { type Kernel, kernelOf, type ResizeFilter } from "./resample-filter.js";
import { fixedPoint, resampleWindows } from "./resample-window.js";

export interface ResizeOptions {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Default `bicubic`, as in Pillow. */
  readonly filter?: ResizeFilter;
  /** The part of the image that is resized, in pixels, which may be fractions. Default: all of it. */
  readonly box?: PixelBox;
  /** From 1 up: shrink by whole factors first, at most to `reducingGap` times the size wanted (Pillow's `reducing_gap`). */
  readonly reducingGap?: number;
}

/**
 * The image at another size, bit for bit as Pillow 12's `Image.resize` on modes L, LA, RGB and RGBA: antialiased
 * convolution in fixed point, first along rows, then along columns. Colours are weighted by alpha where there is one.
 * Source: Pillow's `Image.py`, `Resample.c`, `Reduce.c`, `Geometry.c`.
 * @throws ImageError `bad-argument` for a size, filter or box that cannot be.
 */
export function resize<T extends RawImage>(image: T, options: ResizeOptions): T {
  const { width, height, filter = "bicubic", reducingGap } = options;
  const size = { width, height };
  checkSize(size, "A resized image");
  let box = options.box ?? wholeBox(image);
  checkBox(box, image);
  const kernel = filter === "nearest" ? undefined : kernelOf(filter);
  if (reducingGap !== undefined && !(reducingGap >= 1)) {
    throw new ImageError("bad-argument", `reducingGap must be 1 or more, not ${reducingGap}.`);
  }
  if (width === image.width && height === image.height && isWhole(box, image)) {
    return { ...image, data: new Uint8Array(image.data) };
  }
  if (kernel && (image.channels === 2 || image.channels === 4)) {
    return unpremultiply(resample(premultiply(image), size, box, kernel));
  }
  let source = image;
  if (kernel && reducingGap !== undefined) {
    const factorX = Math.trunc((box.right - box.left) / width / reducingGap) || 1;
    const factorY = Math.trunc((box.bottom - box.top) / height / reducingGap) || 1;
    if (factorX > 1 || factorY > 1) {
      const safe = safeBox(image, size, box, kernel);
      source = reduce(image, factorX, factorY, safe);
      box = {
        left: (box.left - safe.left) / factorX,
        top: (box.top - safe.top) / factorY,
        right: (box.right - safe.left) / factorX,
        bottom: (box.bottom - safe.top) / factorY,
      };
    }
  }
  // Pillow takes columns first where an image is more than 100 times as tall as wide.
  if (source.height > source.width * 100 && height < source.height) {
    const tall = { ...box, left: 0, right: source.width };
    const low = resample(source, { width: source.width, height }, tall, kernel);
    return resample(low, size, { ...box, top: 0, bottom: height }, kernel);
  }
  return resample(source, size, box, kernel);
}

function wholeBox(size: Size): PixelBox {
  return { left: 0, top: 0, right: size.width, bottom: size.height };
}

function isWhole(box: PixelBox, size: Size): boolean {
  return box.left === 0 && box.top === 0 && box.right === size.width && box.bottom === size.height;
}

/** Not empty, and within an image of that size. */
export function checkBox(box: PixelBox, size: Size): void {
  const inside = box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
  if (!inside || !(box.left < box.right && box.top < box.bottom)) {
    const { left, top, right, bottom } = box;
    throw new ImageError(
      "bad-argument",
      `The box (${left}, ${top}, ${right}, ${bottom}) is empty or outside the image of ${size.width} x ${size.height}.`,
    );
  }
}

/** `box` with the neighbours that the kernel may read, in whole pixels (`_get_safe_box`). */
function safeBox(image: Size, size: Size, box: PixelBox, kernel: Kernel): PixelBox {
  const x = (kernel.support - 0.5) * ((box.right - box.left) / size.width);
  const y = (kernel.support - 0.5) * ((box.bottom - box.top) / size.height);
  return {
    left: Math.max(0, Math.trunc(box.left - x)),
    top: Math.max(0, Math.trunc(box.top - y)),
    right: Math.min(image.width, Math.ceil(box.right + x)),
    bottom: Math.min(image.height, Math.ceil(box.bottom + y)),
  };
}

/** Pillow's `ImagingCore.resize`: crops, picks pixels or convolves. */
function resample<T extends RawImage>(image: T, size: Size, box: PixelBox, kernel: Kernel | undefined): T {
  const { width, height } = size;
  const whole = Number.isInteger(box.left) && Number.isInteger(box.top);
  if (whole && box.right - box.left === width && box.bottom - box.top === height) return crop(image, box);
  if (!kernel) {
    const columns = nearestPositions(image.width, box.left, box.right, width);
    const rows = nearestPositions(image.height, box.top, box.bottom, height);
    return { ...image, data: pickPixels(image.data, image.width, image.channels, columns, rows), width, height };
  }
  const rows = fixedPoint(resampleWindows(image.height, box.top, box.bottom, height, kernel));
  let { data } = image;
  let top = 0;
  if (width !== image.width || box.left !== 0 || box.right !== width) {
    const columns = fixedPoint(resampleWindows(image.width, box.left, box.right, width, kernel));
    top = rows.first[0];
    const bottom = rows.first[height - 1] + rows.count[height - 1];
    data = convolveRows(data, image.width, image.channels, top, bottom, columns);
  }
  if (height !== image.height || box.top !== 0 || box.bottom !== height) {
    data = convolveColumns(data, width * image.channels, top, rows);
  }
  return { ...image, data, width, height };
}
