import { interpolate } from "@vistazo/image/prepare";
import type { Size } from "@vistazo/image/pure";
import { sigmoid } from "./probabilities.js";

/**
 * A mask's logits at the photo's size: brought to the size of what the network saw, cut to the photo's part of it, and brought to the photo's
 * own, each time bilinearly (`unpad_image` of transformers' EoMT).
 *
 * @param logits [height, width] of `size`.
 * @param seen the size of what the network saw.
 * @param part how much of it the photo fills, from the top left.
 */
export function maskAtPhoto(logits: Float32Array, size: Size, seen: Size, part: Size, photo: Size): Float32Array {
  const whole = interpolate(logits, { channels: 1, ...size }, { ...seen, mode: "bilinear" });
  const cut = new Float32Array(part.height * part.width);
  for (let y = 0; y < part.height; y++)
    cut.set(whole.subarray(y * seen.width, y * seen.width + part.width), y * part.width);
  const target = { height: photo.height, width: photo.width, mode: "bilinear" } as const;
  return interpolate(cut, { channels: 1, height: part.height, width: part.width }, target);
}

/**
 * Each pixel to the strongest of the masks, weighed by their queries' scores, but only where that mask is itself; queries that keep too little
 * of their mask are no segments (`compute_segments` of transformers' EoMT, without fusing). One mask at a time is at the photo's size.
 *
 * @param mask the logits of a query's mask at the photo's size.
 * @returns owners [height, width]: for each pixel 1 + the index of the query, or 0.
 */
export function segmentWithin(
  mask: (query: number) => Float32Array,
  scores: Float32Array,
  {
    maskThreshold,
    overlapThreshold,
    height,
    width,
  }: { readonly maskThreshold: number; readonly overlapThreshold: number } & Size,
): { readonly owners: Uint16Array; readonly segments: readonly number[] } {
  const pixels = height * width;
  const strongest = new Float32Array(pixels).fill(Number.NEGATIVE_INFINITY);
  const best = new Uint16Array(pixels);
  const inside = new Uint8Array(pixels);
  const areas = new Uint32Array(scores.length);
  for (const [query, score] of scores.entries()) {
    const logits = mask(query);
    for (let i = 0; i < pixels; i++) {
      const probability = Math.fround(sigmoid(logits[i]));
      const isInside = probability >= maskThreshold;
      if (isInside) areas[query]++;
      const weighed = Math.fround(score * probability);
      if (weighed <= strongest[i]) continue;
      strongest[i] = weighed;
      best[i] = query;
      inside[i] = Number(isInside);
    }
  }
  const won = new Uint32Array(scores.length);
  const kept = new Uint32Array(scores.length);
  for (let i = 0; i < pixels; i++) {
    won[best[i]]++;
    kept[best[i]] += inside[i];
  }
  const isSegment = (query: number) => kept[query] > 0 && won[query] / areas[query] > overlapThreshold;
  const segments = Array.from(scores.keys()).filter(isSegment);
  const owners = new Uint16Array(pixels);
  const known = new Set(segments);
  for (let i = 0; i < pixels; i++) if (inside[i] && known.has(best[i])) owners[i] = best[i] + 1;
  return { owners, segments };
}
