import type { Photo } from "@vistazo/image/pure";

/** A photo with black at its right and below it, where a side is shorter than this. */
export function framed(photo: Photo, side: number): Photo {
  const height = Math.max(side, photo.height);
  const width = Math.max(side, photo.width);
  const { channels } = photo;
  const data = new Uint8Array(height * width * channels);
  const row = photo.width * channels;
  for (let y = 0; y < photo.height; y++) data.set(photo.data.subarray(y * row, (y + 1) * row), y * width * channels);
  return { ...photo, data, height, width };
}
