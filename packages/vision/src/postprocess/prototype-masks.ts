import { Mask } from "@vistazo/image/mask";
import { interpolationTaps } from "@vistazo/image/prepare";
import type { Size } from "@vistazo/image/pure";
import type { Prototypes } from "../networks/segmenter.js";
import { letterboxOf } from "./letterbox.js";

/** Objects whose masks are mixed of prototypes. */
export interface MixedObjects {
  /** [objects, prototypes] */
  readonly coefficients: Float32Array;
  /** [objects, 4]: left, top, right and bottom in pixels of the photo. */
  readonly boxes: Float32Array;
}

/**
 * The mask of each object: its mixture of the prototypes, without the letterbox's padding, at the photo's size, inside its box
 * (`process_mask_native` of Ultralytics, which it calls `retina_masks`).
 *
 * @param threshold the probability above which a pixel is in the mask.
 */
export function prototypeMasks(
  { coefficients, boxes }: MixedObjects,
  prototypes: Prototypes,
  photo: Size,
  threshold: number,
): Mask[] {
  const { count, width } = prototypes;
  const { inner, left, top } = letterboxOf(photo, prototypes);
  const rows = neighbours(inner.height, photo.height, top);
  const columns = neighbours(inner.width, photo.width, left);
  const least = Math.log(threshold / (1 - threshold));
  return Array.from({ length: coefficients.length / count }, (_, object) => {
    const logits = mix(prototypes, coefficients.subarray(object * count, (object + 1) * count));
    const [xmin, ymin, xmax, ymax] = boxes.subarray(object * 4, object * 4 + 4);
    const inside = new Uint8Array(photo.height * photo.width);
    for (let y = Math.ceil(ymin); y < Math.min(ymax, photo.height); y++) {
      const [above, below] = [rows.low[y] * width, rows.high[y] * width];
      const down = rows.share[y];
      for (let x = Math.ceil(xmin); x < Math.min(xmax, photo.width); x++) {
        const [near, far] = [columns.low[x], columns.high[x]];
        const across = columns.share[x];
        const upper = logits[above + near] * (1 - across) + logits[above + far] * across;
        const lower = logits[below + near] * (1 - across) + logits[below + far] * across;
        if (upper * (1 - down) + lower * down > least) inside[y * photo.width + x] = 1;
      }
    }
    return Mask.fromBytes(inside, photo.width, photo.height);
  });
}

/** For each position of a photo's side the two that it lies between in the prototypes, and the share of the second. */
function neighbours(from: number, to: number, start: number) {
  const { low, weights } = interpolationTaps(from, to);
  return {
    low: low.map((at) => start + at),
    high: low.map((at) => start + Math.min(at + 1, from - 1)),
    share: Float32Array.from(low, (_, i) => weights[2 * i + 1]),
  };
}

/** [height, width] */
function mix({ data, count, height, width }: Prototypes, shares: Float32Array): Float32Array {
  const plane = height * width;
  const mixed = new Float32Array(plane);
  for (let k = 0; k < count; k++) {
    for (let i = 0, from = k * plane; i < plane; i++, from++) mixed[i] += shares[k] * data[from];
  }
  return mixed;
}
