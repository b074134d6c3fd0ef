import { interpolate, resize } from "@vistazo/image/prepare";
import type { RawImage, Size } from "@vistazo/image/pure";
import type { Matte, MatteDecoding } from "../networks/matting.js";

/**
 * A matte as the alpha of a photo: one byte a pixel, 0 background, 255 foreground. It is made a gray picture, its levels cut off to
 * whole ones, which is resized as Pillow's `Image.resize` does, as the model cards of BiRefNet and RMBG-2.0 have it. One that is
 * stretched is resized first, bilinearly as `torch.nn.functional.interpolate`, as that of RMBG-1.4 has it.
 */
export function matteToAlpha({ alpha, height, width }: Matte, photo: Size, decoding?: MatteDecoding): Uint8Array {
  if (decoding?.stretched) {
    const size = { height: photo.height, width: photo.width };
    const resized = interpolate(alpha, { channels: 1, height, width }, { ...size, mode: "bilinear" });
    return toLevels(stretch(resized));
  }
  const gray: RawImage = { data: toLevels(alpha), height, width, channels: 1 };
  return resize(gray, { width: photo.width, height: photo.height, filter: "bicubic" }).data;
}

function toLevels(alpha: Float32Array): Uint8Array {
  return Uint8Array.from(alpha, (value) => Math.max(0, Math.min(255, Math.trunc(Math.fround(value * 255)))));
}

/** From 0 to 1; what has one value alone stays as it is. */
function stretch(values: Float32Array): Float32Array {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const range = greatest - least;
  return range > 0 ? values.map((value) => (value - least) / range) : values;
}
