import type { Size } from "@vistazo/image/pure";
import type { PixelBatch } from "../network.js";
import { VisionError } from "../vision-error.js";
import type { PixelValues } from "./pixel-values.js";

/** Photos in one tensor, each at the top left of a plane that holds them all: of `size`, else as small as can be. */
export function batchPixels(photos: readonly PixelValues[], size?: Size): PixelBatch {
  const height = Math.max(...photos.map((photo) => photo.height), size?.height ?? 0);
  const width = Math.max(...photos.map((photo) => photo.width), size?.width ?? 0);
  if (size && (height > size.height || width > size.width)) {
    throw new VisionError(
      "invalid-config",
      `preprocessor_config.json: a photo of ${width} x ${height} after resizing does not fit in the "pad_size" ${size.width} x ${size.height}.`,
    );
  }
  const [first] = photos;
  if (photos.length === 1 && first.height === height && first.width === width) {
    return { data: first.data, height, width, photos };
  }
  const channels = first.data.length / (first.height * first.width);
  const data = new Float32Array(photos.length * channels * height * width);
  for (const [i, photo] of photos.entries()) {
    const rows = channels * photo.height;
    for (let row = 0; row < rows; row++) {
      const plane = i * channels + Math.floor(row / photo.height);
      const from = row * photo.width;
      data.set(photo.data.subarray(from, from + photo.width), (plane * height + (row % photo.height)) * width);
    }
  }
  return { data, height, width, photos };
}
