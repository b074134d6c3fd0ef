import { floatOutput } from "../float-output.js";
import type { Outputs } from "../network.js";

/** What object detection asks of a network for one photo: queries that each may have found an object. */
export interface DetectorAnswer {
  /** [queries, classes] */
  readonly logits: Float32Array;
  /** [queries, 4]: centre x, centre y, width and height in fractions of the photo. */
  readonly boxes: Float32Array;
  /** How many classes the logits have, "no object" included where there is one. */
  readonly classes: number;
}

/** How a detector tells what its queries have found. */
export type DetectionDecoding =
  /** The last class says "no object": of each query the best class by the softmax over all. */
  | { readonly scores: "softmax" }
  /** Each class is judged by itself: the best pairs of query and class by their sigmoid, as many as `count`, or as there are queries. */
  | { readonly scores: "sigmoid"; readonly count?: number };

/** The outputs `logits` and `pred_boxes`. */
export function readDetector(outputs: Outputs): DetectorAnswer {
  const logits = floatOutput(outputs, "logits", 3);
  const boxes = floatOutput(outputs, "pred_boxes", 3);
  return { logits: logits.data, boxes: boxes.data, classes: logits.shape[2] };
}
