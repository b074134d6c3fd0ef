import type { Size } from "@vistazo/image/pure";
import { roundHalfToEven } from "../preprocess/target-size.js";

/** A photo inside a larger picture, scaled, with padding around. */
export interface Letterbox {
  /** How much the photo was scaled. */
  readonly gain: number;
  /** Of the scaled photo. */
  readonly inner: Size;
  /** Pixels to the left of it and above. */
  readonly left: number;
  readonly top: number;
}

/**
 * Where a photo lies in a picture that it was fitted in: scaled by one factor, and in the middle. Where the padding is odd, the
 * larger part is at the right or the bottom (`LetterBox` and `scale_boxes` of Ultralytics).
 */
export function letterboxOf(photo: Size, seen: Size): Letterbox {
  const gain = Math.min(seen.height / photo.height, seen.width / photo.width);
  const scaled = (side: number) => Math.max(1, roundHalfToEven(side * gain));
  const inner = { height: scaled(photo.height), width: scaled(photo.width) };
  return {
    gain,
    inner,
    left: paddingBefore(seen.width - inner.width),
    top: paddingBefore(seen.height - inner.height),
  };
}

function paddingBefore(padding: number): number {
  return Math.max(0, roundHalfToEven(padding / 2 - 0.1));
}
