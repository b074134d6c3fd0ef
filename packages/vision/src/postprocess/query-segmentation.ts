import { interpolationTaps } from "@vistazo/image/prepare";
import { sigmoid, softmax } from "./probabilities.js";
import { misfit, rowsOf } from "./query-logits.js";
import { cellStarts, semanticLabelMap } from "./semantic-segmentation.js";

/** Queries that have found something: which, of what class, how surely. */
export interface FoundQueries {
  readonly queries: Int32Array;
  readonly labels: Int32Array;
  readonly scores: Float32Array;
}

/**
 * The queries whose best class is not the last, "no object", with a softmax above `threshold`, in their order
 * (`remove_low_and_no_objects` of transformers).
 *
 * @param logits [queries, classes], "no object" included.
 * @throws VisionError `invalid-output` for logits that are not numbers or no rows of that many classes.
 */
export function findQueries(logits: Float32Array, classes: number, threshold: number): FoundQueries {
  const found: [query: number, label: number, score: number][] = [];
  for (const [query, row] of rowsOf(logits, classes).entries()) {
    let label = 0;
    for (let c = 1; c < classes; c++) if (row[c] > row[label]) label = c;
    if (label === classes - 1) continue;
    let sum = 0;
    for (const logit of row) sum += Math.exp(logit - row[label]);
    const score = Math.fround(1 / sum);
    if (score > threshold) found.push([query, label, score]);
  }
  return {
    queries: Int32Array.from(found, ([query]) => query),
    labels: Int32Array.from(found, ([, label]) => label),
    scores: Float32Array.from(found, ([, , score]) => score),
  };
}

/** A photo divided among segments. */
export interface SegmentMap {
  /** [height, width]: for each pixel the index of the query whose mask is strongest there. */
  readonly owners: Uint8Array | Uint16Array;
  /** The indices of the queries that are segments; pixels of others belong to none. */
  readonly segments: readonly number[];
}

interface SegmentOptions {
  /** A mask's pixels are those of at least this probability, weighed by its score. */
  readonly maskThreshold: number;
  /** A segment must keep more than this share of its mask's pixels when each pixel goes to the strongest mask. */
  readonly overlapThreshold: number;
  /** The photo's size in pixels. */
  readonly height: number;
  readonly width: number;
  /** Masks are compared as probabilities, or as the logits that they are; default probabilities. */
  readonly compare?: "probabilities" | "logits";
}

/**
 * Each pixel to the strongest of the masks, weighed by their queries' scores; queries that keep too little of their mask
 * are no segments (`compute_segments` of transformers, without fusing). The masks are never built at the photo's size.
 *
 * @param masks logits [queries, height, width] of the queries in `scores`; they are overwritten.
 * @throws VisionError `invalid-output` for masks that do not fit or are not numbers.
 */
export function segmentQueries(
  masks: Float32Array,
  size: { readonly height: number; readonly width: number },
  scores: Float32Array,
  { maskThreshold, overlapThreshold, height, width, compare = "probabilities" }: SegmentOptions,
): SegmentMap {
  const plane = size.height * size.width;
  const level = compare === "logits" ? (logit: number) => logit : sigmoid;
  for (const [query, score] of scores.entries()) {
    for (let i = query * plane; i < (query + 1) * plane; i++) masks[i] = Math.fround(level(masks[i])) * score;
  }
  const owners = semanticLabelMap(masks, scores.length, size.height, size.width, height, width);
  const kept = new Uint32Array(scores.length);
  for (let i = 0; i < owners.length; i++) kept[owners[i]]++;
  const isSegment = (query: number) => {
    if (kept[query] === 0) return false;
    const mask = masks.subarray(query * plane, (query + 1) * plane);
    const original = areaAtLeast(mask, size, { height, width }, maskThreshold);
    return original > 0 && kept[query] / original > overlapThreshold;
  };
  return { owners, segments: Array.from(scores.keys()).filter(isSegment) };
}

/** How many pixels of an image, bilinearly upsampled, are at least `threshold`. Cells whose corners agree are counted whole. */
function areaAtLeast(
  image: Float32Array,
  { height, width }: { readonly height: number; readonly width: number },
  target: { readonly height: number; readonly width: number },
  threshold: number,
): number {
  const rows = interpolationTaps(height, target.height);
  const columns = interpolationTaps(width, target.width);
  const rowStarts = cellStarts(rows, height);
  const columnStarts = cellStarts(columns, width);
  let area = 0;
  for (let y = 0; y < height; y++) {
    const below = y + 1 < height ? width : 0;
    const [top, bottom] = [rowStarts[y], rowStarts[y + 1]];
    for (let x = 0; x < width && top < bottom; x++) {
      const [left, right] = [columnStarts[x], columnStarts[x + 1]];
      const at = y * width + x;
      const next = at + (x + 1 < width ? 1 : 0);
      const [a, b, c, d] = [image[at], image[next], image[at + below], image[next + below]];
      if (Math.max(a, b, c, d) < threshold) continue;
      if (Math.min(a, b, c, d) >= threshold) {
        area += (bottom - top) * (right - left);
        continue;
      }
      for (let i = top; i < bottom; i++) {
        const down = rows.weights[2 * i + 1];
        const atLeft = a * (1 - down) + c * down;
        const gain = b * (1 - down) + d * down - atLeft;
        for (let k = left; k < right; k++) if (atLeft + gain * columns.weights[2 * k + 1] >= threshold) area++;
      }
    }
  }
  return area;
}

/**
 * How strongly each class is at each place: every query's mask, weighed by its probability of the class. Its bilinearly
 * upsampled argmax is the semantic segmentation (`DetrImageProcessor.post_process_semantic_segmentation` of transformers).
 *
 * @param logits [queries, classes], "no object" included, which has no map.
 * @param masks logits [queries, pixels]; they are overwritten.
 * @returns [classes - 1, pixels]
 * @throws VisionError `invalid-output` for outputs that do not fit or are not numbers.
 */
export function classMaps(logits: Float32Array, classes: number, masks: Float32Array): Float32Array {
  const queries = rowsOf(logits, classes);
  const pixels = masks.length / queries.length;
  if (!Number.isInteger(pixels)) throw misfit(`${masks.length} numbers are no masks of ${queries.length} queries.`);
  for (let i = 0; i < masks.length; i++) masks[i] = sigmoid(masks[i]);
  const maps = new Float32Array((classes - 1) * pixels);
  for (const [query, row] of queries.entries()) {
    const probabilities = softmax(row);
    const mask = masks.subarray(query * pixels, (query + 1) * pixels);
    for (let c = 0; c < classes - 1; c++) {
      const probability = probabilities[c];
      const map = maps.subarray(c * pixels, (c + 1) * pixels);
      for (let i = 0; i < pixels; i++) map[i] += probability * mask[i];
    }
  }
  return maps;
}
