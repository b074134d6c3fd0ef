import type { QueryOutputs } from "../networks/detector.js";
import { VisionError } from "../vision-error.js";
import { bestPairsBySigmoid, type QueryClassPairs } from "./best-pairs.js";

/** What detectors find in one photo, one entry an object in each array. */
export interface Detections {
  readonly scores: Float32Array;
  /** Class numbers. */
  readonly labels: Int32Array;
  /** [objects, 4]: xmin, ymin, xmax, ymax in pixels of the photo, not rounded. */
  readonly boxes: Float32Array;
}

export interface DetectionOptions {
  /** Objects are kept whose score is greater. */
  readonly threshold: number;
  /** The photo's size in pixels, which boxes are scaled to. */
  readonly height: number;
  readonly width: number;
}

/**
 * The objects of detectors whose last class says "no object", in the order of the queries: each query's best class by the
 * softmax over all. DETR, YOLOS, Table Transformer (`DetrImageProcessor.post_process_object_detection` of transformers).
 *
 * @throws VisionError `invalid-output` for outputs that do not fit together or are not numbers.
 */
export function detectBySoftmax(outputs: QueryOutputs, options: DetectionOptions): Detections {
  const queries = checkOutputs(outputs);
  const { logits, classes } = outputs;
  const kept: (BestClass & { readonly query: number })[] = [];
  for (let query = 0; query < queries; query++) {
    const best = bestClass(logits, query * classes, classes);
    if (best.score > options.threshold) kept.push({ query, ...best });
  }
  const found = {
    queries: Int32Array.from(kept, ({ query }) => query),
    labels: Int32Array.from(kept, ({ label }) => label),
    scores: Float32Array.from(kept, ({ score }) => score),
  };
  return collect(found, outputs.boxes, options);
}

/**
 * The objects of detectors that judge each class by itself, the best first, or in the order that the network tells: the `count` best pairs of query and class by their
 * sigmoid. RT-DETR, D-FINE, RF-DETR (as many as there are queries) and Deformable, Conditional DETR (100).
 * `RTDetrImageProcessor.post_process_object_detection` of transformers.
 *
 * @throws VisionError `invalid-output` for outputs that do not fit together or are not numbers.
 */
export function detectBySigmoid(
  outputs: QueryOutputs,
  { count, ...options }: DetectionOptions & { readonly count: number },
): Detections {
  checkOutputs(outputs);
  const { threshold } = options;
  const best = bestPairsBySigmoid(outputs.logits, outputs.classes, { count, threshold });
  return collect(outputs.readingOrder ? inOrder(best, outputs.readingOrder) : best, outputs.boxes, options);
}

/** Pairs in the order of their queries' places. */
function inOrder({ queries, labels, scores }: QueryClassPairs, places: Int32Array): QueryClassPairs {
  const order = Int32Array.from(queries.keys()).sort((a, b) => places[queries[a]] - places[queries[b]] || a - b);
  return {
    queries: order.map((i) => queries[i]),
    labels: order.map((i) => labels[i]),
    scores: Float32Array.from(order, (i) => scores[i]),
  };
}

interface BestClass {
  readonly label: number;
  readonly score: number;
}

/** The best class but the last, with its softmax over all. Of equal ones the first. */
function bestClass(logits: Float32Array, start: number, classes: number): BestClass {
  let label = 0;
  for (let c = 1; c < classes - 1; c++) if (logits[start + c] > logits[start + label]) label = c;
  const peak = Math.max(logits[start + label], logits[start + classes - 1]);
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += Math.exp(logits[start + c] - peak);
  return { label, score: Math.fround(Math.exp(logits[start + label] - peak) / sum) };
}

/** Boxes from centre and size to corners, in float32 as torch computes them. */
function collect(
  { queries, labels, scores }: QueryClassPairs,
  boxes: Float32Array,
  { height, width }: DetectionOptions,
): Detections {
  const { fround } = Math;
  const corners = new Float32Array(queries.length * 4);
  for (const [i, query] of queries.entries()) {
    const [x, y, w, h] = boxes.subarray(query * 4, query * 4 + 4);
    corners[i * 4] = fround(x - w / 2) * width;
    corners[i * 4 + 1] = fround(y - h / 2) * height;
    corners[i * 4 + 2] = fround(x + w / 2) * width;
    corners[i * 4 + 3] = fround(y + h / 2) * height;
  }
  return { scores, labels, boxes: corners };
}

function checkOutputs({ logits, boxes, classes }: QueryOutputs): number {
  const queries = logits.length / classes;
  if (!Number.isInteger(queries) || boxes.length !== queries * 4) {
    throw new VisionError(
      "invalid-output",
      `A detector needs logits [queries, classes] and boxes [queries, 4]: ${logits.length} logits of ${classes} classes and ${boxes.length} numbers of boxes do not fit.`,
    );
  }
  if (logits.some(Number.isNaN) || !boxes.every(Number.isFinite)) {
    throw new VisionError(
      "invalid-output",
      "The network answered NaN: its weights are damaged or not of this architecture.",
    );
  }
  return queries;
}
