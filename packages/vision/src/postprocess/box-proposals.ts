import type { Size } from "@vistazo/image/pure";
import type { ProposedBoxes } from "../networks/detector.js";
import { VisionError } from "../vision-error.js";
import { letterboxOf } from "./letterbox.js";
import type { Detections } from "./object-detection.js";

export interface ProposalOptions {
  /** Objects are kept whose score is greater. */
  readonly threshold: number;
  /** Of two boxes of a class that overlap more than this, the less sure one is left out. Default: as the model's library has it. */
  readonly overlap?: number;
}

/** So many of the surest boxes are compared with each other (`max_nms` of Ultralytics). */
const mostCompared = 30_000;

/**
 * The boxes that stand for an object each, the surest first: indices into the proposals. Of boxes of one class that overlap, the
 * surest is kept (greedy non-maximum suppression, as `non_max_suppression` of Ultralytics). Where the network suppresses by itself, those
 * above the threshold in their order.
 *
 * @throws VisionError `invalid-option` for an overlap where nothing is compared.
 */
export function selectProposals(proposals: ProposedBoxes, { threshold, overlap }: ProposalOptions): Int32Array {
  const { scores, suppression, most } = proposals;
  const sure: number[] = [];
  for (const [i, score] of scores.entries()) if (score > threshold) sure.push(i);
  if (!suppression) {
    if (overlap !== undefined) throw noOverlap();
    return Int32Array.from(sure.slice(0, most));
  }
  sure.sort((a, b) => scores[b] - scores[a]);
  return suppress(proposals, sure.slice(0, mostCompared), overlap ?? suppression.overlap, most);
}

/** @throws VisionError `invalid-option` */
export function noOverlap(): VisionError {
  return new VisionError(
    "invalid-option",
    "This model finds each object once, so that there is nothing for iou_threshold to choose from; leave it out.",
  );
}

function suppress(proposals: ProposedBoxes, ordered: readonly number[], overlap: number, most: number): Int32Array {
  const { boxes, labels } = proposals;
  const kept: number[] = [];
  const ofClass = new Map<number, number[]>();
  for (const i of ordered) {
    const rivals = ofClass.get(labels[i]) ?? [];
    if (rivals.some((rival) => intersectionOverUnion(boxes, rival, i) > overlap)) continue;
    ofClass.set(labels[i], [...rivals, i]);
    if (kept.push(i) === most) break;
  }
  return Int32Array.from(kept);
}

/** In float32, as torchvision's `nms` computes it. */
function intersectionOverUnion(boxes: Float32Array, one: number, other: number): number {
  const { fround, max, min } = Math;
  const [a, b] = [one * 4, other * 4];
  const width = max(0, fround(min(boxes[a + 2], boxes[b + 2]) - max(boxes[a], boxes[b])));
  const height = max(0, fround(min(boxes[a + 3], boxes[b + 3]) - max(boxes[a + 1], boxes[b + 1])));
  const both = fround(width * height);
  return fround(both / fround(fround(area(boxes, a) + area(boxes, b)) - both));
}

function area(boxes: Float32Array, at: number): number {
  const { fround } = Math;
  return fround(fround(boxes[at + 2] - boxes[at]) * fround(boxes[at + 3] - boxes[at + 1]));
}

/** Proposals by their indices, their boxes in pixels of the photo and inside it. */
export function placeProposals(proposals: ProposedBoxes, chosen: Int32Array, photo: Size, seen: Size): Detections {
  const { gain, left, top } = letterboxOf(photo, seen);
  const { fround, max, min } = Math;
  const boxes = new Float32Array(chosen.length * 4);
  for (const [i, index] of chosen.entries()) {
    for (let edge = 0; edge < 4; edge++) {
      const [padding, side] = edge % 2 === 0 ? [left, photo.width] : [top, photo.height];
      boxes[i * 4 + edge] = min(max(fround(proposals.boxes[index * 4 + edge] - padding) / fround(gain), 0), side);
    }
  }
  return {
    scores: Float32Array.from(chosen, (index) => proposals.scores[index]),
    labels: Int32Array.from(chosen, (index) => proposals.labels[index]),
    boxes,
  };
}
