import { ImageError } from "./errors.js";
import { Mask } from "./mask.js";
import { asRawImage, type RawImage } from "./raw-image.js";

/**
 * Outside for inside, or each value from 255: Pillow's `ImageOps.invert`, on a copy.
 * @throws ImageError `bad-argument` for a picture with alpha, as in Pillow
 */
export function invert(picture: Mask): Mask;
export function invert<Picture extends RawImage>(picture: Picture): Picture;
export function invert(picture: Mask | RawImage): Mask | RawImage {
  if (picture instanceof Mask) return picture.invert();
  const { channels } = asRawImage(picture);
  if (channels === 2 || channels === 4) {
    throw new ImageError("bad-argument", "A picture with alpha cannot be inverted: give a gray or RGB one.");
  }
  return { ...picture, data: picture.data.map((value) => 255 - value) };
}
