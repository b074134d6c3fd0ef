import { countsOfMask, type RunLengthMask } from "../mask/rle.js";
import { MetricsError } from "../metrics-error.js";
import type { PanopticMap, PanopticSegment } from "./panoptic.js";

/** A segment with its mask instead of an id. */
export interface MaskedSegment extends Omit<PanopticSegment, "id"> {
  readonly mask: RunLengthMask;
}

/**
 * Segments given as masks, laid on one map; ids are their places in the list, from 1. Where two overlap, the earlier one is on
 * top: a panoptic map has one segment a pixel. What is covered wholly is left out.
 */
export function panopticMapOfMasks(segments: readonly MaskedSegment[], height: number, width: number): PanopticMap {
  const data = new Uint32Array(height * width);
  const pixels = new Float64Array(segments.length + 1);
  segments.forEach(({ mask }, index) => {
    if (mask.size[0] !== height || mask.size[1] !== width) {
      throw new MetricsError(
        "size-mismatch",
        `The mask of segment ${index} has ${mask.size[0]} x ${mask.size[1]} pixels; expected ${height} x ${width}.`,
        { entry: `segment ${index}` },
      );
    }
    const counts = countsOfMask(mask);
    let position = 0;
    counts.forEach((run, i) => {
      if (i % 2 === 1) {
        for (let p = position; p < position + run; p++) {
          const x = Math.floor(p / height);
          const at = (p - x * height) * width + x;
          if (data[at] !== 0) continue;
          data[at] = index + 1;
          pixels[index + 1]!++;
        }
      }
      position += run;
    });
  });
  const visible = segments
    .map(({ category, crowd }, index) => ({ id: index + 1, category, crowd }))
    .filter(({ id }) => pixels[id] > 0);
  return { data, height, width, segments: visible };
}

/** The ids in a COCO panoptic PNG: red + 256 green + 65536 blue. `channels` is 3 or 4; rows from the top. */
export function panopticIdsOfPng(pixels: ArrayLike<number>, channels: 3 | 4 = 3): Uint32Array {
  const ids = new Uint32Array(Math.floor(pixels.length / channels));
  for (let i = 0; i < ids.length; i++) {
    const at = i * channels;
    ids[i] = pixels[at] + pixels[at + 1] * 256 + pixels[at + 2] * 65536;
  }
  return ids;
}
