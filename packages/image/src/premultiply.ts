import type { RawImage } from "./raw-image.js";

/** a * b / 255, rounded, in Pillow's integer arithmetic (`MULDIV255`). */
export function mulDiv255(a: number, b: number): number {
  const product = a * b + 128;
  return ((product >> 8) + product) >> 8;
}

/** Colours times alpha; alpha is the last channel. Pillow's RGBA to RGBa, LA to La. */
export function premultiply<T extends RawImage>(image: T): T {
  const { channels } = image;
  const data = new Uint8Array(image.data);
  for (let pixel = 0; pixel < data.length; pixel += channels) {
    const alpha = data[pixel + channels - 1];
    if (alpha === 255) continue;
    for (let c = 0; c < channels - 1; c++) data[pixel + c] = mulDiv255(data[pixel + c], alpha);
  }
  return { ...image, data };
}

/** The reverse of {@link premultiply}, rounding down as Pillow does. */
export function unpremultiply<T extends RawImage>(image: T): T {
  const { channels } = image;
  const data = new Uint8Array(image.data);
  for (let pixel = 0; pixel < data.length; pixel += channels) {
    const alpha = data[pixel + channels - 1];
    if (alpha === 255 || alpha === 0) continue;
    for (let c = 0; c < channels - 1; c++) {
      data[pixel + c] = Math.min(255, Math.trunc((255 * data[pixel + c]) / alpha));
    }
  }
  return { ...image, data };
}
