import type { Photo } from "./raw-image.js";
import { resize } from "./resize.js";

/** The longer side that text needs to be read beside what it names. */
const LONGER_SIDE = 640;

/** The whole factor by which a small photo is enlarged before results are drawn on it. */
export function enlargement({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(1, Math.ceil(LONGER_SIDE / Math.max(width, height)));
}

export function enlarge(photo: Photo, factor: number): Photo {
  if (factor === 1) return photo;
  return resize(photo, { width: photo.width * factor, height: photo.height * factor, filter: "bicubic" });
}
