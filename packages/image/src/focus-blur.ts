import { gaussianBlur } from "./blur.js";
import { ImageError } from "./errors.js";
import type { Photo } from "./raw-image.js";
import type { FloatImage } from "./resize-float.js";

/** Degrees of blur that are computed; between them colours are mixed. */
const DEGREES = 5;
/** What lies so near to the plane in focus, as a part of all depths, is sharp. */
const SHARP = 0.04;

/** A photo in growing degrees of blur, from which pictures with any plane in focus are mixed. */
export interface BlurDegrees {
  /** The first is the photo itself. */
  readonly photos: readonly Photo[];
}

/** @param radius of the strongest blur, in pixels (see {@link gaussianBlur}) */
export function blurDegrees(photo: Photo, radius: number): BlurDegrees {
  const photos = Array.from({ length: DEGREES }, (_, degree) =>
    degree === 0 ? photo : gaussianBlur(photo, (radius * degree) / (DEGREES - 1)),
  );
  return { photos };
}

/**
 * The photo as a lens would show it that is focused on one depth: what is nearer or farther is blurred, the more the farther from it.
 * `nearness`: 0 the farthest to 1 the nearest, at the photo's size; NaN is the farthest. `focus`: the nearness that is sharp.
 * @throws ImageError `bad-argument` for depths of another size than the photo's
 */
export function focusBlur({ photos }: BlurDegrees, nearness: FloatImage, focus: number): Photo {
  const [photo] = photos;
  checkDepths(photo, nearness);
  const data = new Uint8Array(photo.data.length);
  const widest = Math.max(focus, 1 - focus, 0.5) - SHARP;
  for (let i = 0, at = 0; i < nearness.data.length; i++, at += 3) {
    const away = Math.max(0, Math.abs((nearness.data[i] || 0) - focus) - SHARP) / widest;
    const degree = Math.min(away, 1) * (photos.length - 1);
    const below = Math.min(Math.floor(degree), photos.length - 2);
    const share = degree - below;
    const less = photos[below].data;
    const more = photos[below + 1].data;
    for (let c = at; c < at + 3; c++) data[c] = less[c] + (more[c] - less[c]) * share + 0.5;
  }
  return { ...photo, data };
}

/** @throws ImageError `bad-argument` */
export function checkDepths(photo: Photo, { width, height, data }: FloatImage): void {
  if (width === photo.width && height === photo.height && data.length === width * height) return;
  throw new ImageError(
    "bad-argument",
    `Depths of ${width} x ${height} do not fit a photo of ${photo.width} x ${photo.height}; resize them first.`,
  );
}
