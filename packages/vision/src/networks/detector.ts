import { floatOutput } from "../float-output.js";
import type { Outputs } from "../network.js";

/** What object detection asks of a network for one photo. */
export type DetectorAnswer = DetectedQueries | ProposedBoxes;

/** What detectors with queries put out: each query may have found an object. */
export interface QueryOutputs {
  /** [queries, classes] */
  readonly logits: Float32Array;
  /** [queries, 4]: centre x, centre y, width and height in fractions of the photo. */
  readonly boxes: Float32Array;
  /** How many classes the logits have, "no object" included where there is one. */
  readonly classes: number;
  /** The place of each query in the order in which objects are told, 0 the first's. Default: the best first. */
  readonly readingOrder?: Int32Array;
}

export interface DetectedQueries extends QueryOutputs {
  readonly kind: "queries";
}

/** Boxes all over the photo, each with its best class: of most objects there are several. */
export interface ProposedBoxes {
  readonly kind: "boxes";
  /** [boxes, 4]: left, top, right, bottom in pixels of what the network saw: a letterboxed photo. */
  readonly boxes: Float32Array;
  /** One a box, 0 to 1. */
  readonly scores: Float32Array;
  /** Class numbers. */
  readonly labels: Int32Array;
  /** How boxes of one object are made one. Default: the network does so itself. */
  readonly suppression?: Suppression;
  /** Objects of a photo at most. */
  readonly most: number;
}

export interface Suppression {
  /** Of two boxes of a class that overlap more than this (intersection over union), the less sure one is left out. */
  readonly overlap: number;
}

/** How a detector tells what its queries have found. */
export type DetectionDecoding =
  /** The last class says "no object": of each query the best class by the softmax over all. */
  | { readonly scores: "softmax" }
  /** Each class is judged by itself: the best pairs of query and class by their sigmoid, as many as `count`, or as there are queries. */
  | { readonly scores: "sigmoid"; readonly count?: number };

/** The outputs `logits` and `pred_boxes`. */
export function readDetector(outputs: Outputs): DetectedQueries {
  const logits = floatOutput(outputs, "logits", 3);
  const boxes = floatOutput(outputs, "pred_boxes", 3);
  return { kind: "queries", logits: logits.data, boxes: boxes.data, classes: logits.shape[2] };
}
