import { interpolate } from "@vistazo/image/prepare";
import type { Size } from "@vistazo/image/pure";
import type { QueryClassPairs } from "./best-pairs.js";
import { sigmoid } from "./probabilities.js";

/** Instances found. */
export interface InstanceMap {
  /** [height, width]: for each pixel the number of its instance, counted from 1, or 0. */
  readonly owners: Uint16Array;
  /** Which of the pairs are instances, in their order. */
  readonly instances: readonly { readonly pair: number; readonly score: number }[];
}

/**
 * A mask for each pair of a query and a class, where its logits are above 0, weighed by the mean of its probabilities there; those of
 * at least `threshold` are laid one above the other (`post_process_instance_segmentation` of transformers' MaskFormer).
 *
 * @param mask the logits of a pair's mask, [height, width] of `size`.
 * @param target the photo's size in pixels.
 */
export function layInstances(
  { scores }: QueryClassPairs,
  mask: (pair: number) => Float32Array,
  size: Size,
  target: Size,
  threshold: number,
): InstanceMap {
  const owners = new Uint16Array(target.height * target.width);
  const rows = nearestTaps(size.height, target.height);
  const columns = nearestTaps(size.width, target.width);
  const instances: { pair: number; score: number }[] = [];
  for (const [pair, score] of scores.entries()) {
    // A mean of probabilities is at most 1.
    if (score < threshold) continue;
    const logits = mask(pair);
    const weighed = Math.fround(score * meanInside(logits));
    if (weighed < threshold || !reaches(logits, rows, columns, size.width)) continue;
    instances.push({ pair, score: weighed });
    for (let y = 0, at = 0; y < target.height; y++) {
      const row = rows[y] * size.width;
      for (let x = 0; x < target.width; x++, at++) if (logits[row + columns[x]] > 0) owners[at] = instances.length;
    }
  }
  return { owners, instances };
}

/**
 * A mask for each pair, where its logits, read bilinearly at the photo's size, are above `least`, but for what pairs before it have; a
 * pair of whose mask nothing is left is no instance (`post_process_instance_segmentation` of transformers' RF-DETR).
 *
 * @param mask the logits of a pair's mask, [height, width] of `size`.
 * @param target the photo's size in pixels.
 */
export function layInstancesBeneath(
  { scores }: QueryClassPairs,
  mask: (pair: number) => Float32Array,
  size: Size,
  target: Size,
  least: number,
): InstanceMap {
  const owners = new Uint16Array(target.height * target.width);
  const instances: { pair: number; score: number }[] = [];
  for (const [pair, score] of scores.entries()) {
    const logits = interpolate(mask(pair), { channels: 1, ...size }, { ...target, mode: "bilinear" });
    let visible = false;
    for (let at = 0; at < owners.length; at++) {
      if (owners[at] !== 0 || logits[at] <= least) continue;
      owners[at] = instances.length + 1;
      visible = true;
    }
    if (visible) instances.push({ pair, score });
  }
  return { owners, instances };
}

/** The mean probability of the pixels above 0. */
function meanInside(logits: Float32Array): number {
  let [sum, count] = [0, 0];
  for (const logit of logits) {
    if (logit <= 0) continue;
    sum += sigmoid(logit);
    count++;
  }
  return sum / (count + 1e-6);
}

/** Whether a mask has a pixel at the photo's size. */
function reaches(logits: Float32Array, rows: Int32Array, columns: Int32Array, width: number): boolean {
  return rows.some((row) => columns.some((column) => logits[row * width + column] > 0));
}

/** For each target position the one it is read at, as `torch.nn.functional.interpolate(mode="nearest")`. */
function nearestTaps(from: number, to: number): Int32Array {
  const scale = Math.fround(from / to);
  return Int32Array.from({ length: to }, (_, i) => Math.min(Math.floor(Math.fround(i * scale)), from - 1));
}
