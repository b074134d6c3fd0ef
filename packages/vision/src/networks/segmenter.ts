import type { Size } from "@vistazo/image/pure";
import type { Subtask } from "@vistazo/tasks";
import { floatOutput, mainOutput } from "../float-output.js";
import type { Outputs } from "../network.js";
import type { ProposedBoxes } from "./detector.js";
import type { Matte } from "./matting.js";

/** What image segmentation asks of a network for one photo. */
export type SegmenterAnswer = DenseMap | QueryMasks | ProposedMasks | PromptedMasks | SubtaskMasks | Matte;

/** A class for each place. */
export interface DenseMap extends Size {
  readonly kind: "dense";
  /** [classes, height, width] */
  readonly logits: Float32Array;
  readonly classes: number;
}

/** Queries that each may have found a segment. */
export interface QueryMasks {
  readonly kind: "queries";
  /** [queries, classes]; the last class says "no object", where classes are not judged each by itself. */
  readonly logits: Float32Array;
  /** "No object" included. */
  readonly classes: number;
  /** Where some of the queries see theirs. */
  masks(queries: Int32Array): Promise<MaskLogits>;
  /**
   * How strongly each class but "no object" is at each place, [classes - 1, pixels], of all queries' masks [queries, pixels]. Default: computed
   * here.
   */
  classMaps?(masks: Float32Array): Promise<Float32Array>;
  /** Its outputs have names that several kinds of models use, which are read in several ways. */
  readonly mustBeKnown?: boolean;
}

/** Boxes all over the photo, whose masks are mixed of a few prototypes. */
export interface ProposedMasks {
  readonly kind: "boxes";
  readonly proposals: ProposedBoxes;
  /** [boxes, prototypes] */
  readonly coefficients: Float32Array;
  readonly prototypes: Prototypes;
}

/** Logits of masks, in a smaller size than the network saw. */
export interface Prototypes extends Size {
  /** [count, height, width] */
  readonly data: Float32Array;
  readonly count: number;
}

/** Places that are looked for by what a text says. */
export interface PromptedMasks {
  readonly kind: "prompts";
  /** Where in the photo each text is: the logits of its probability. */
  masks(labels: readonly string[]): Promise<MaskLogits>;
}

/** Queries that are told what to look for. */
export interface SubtaskMasks {
  readonly kind: "subtasks";
  queries(subtask: Subtask): Promise<QueryMasks>;
}

/** How queries with masks become segments. */
export interface MaskDecoding {
  /**
   * `sigmoid`: each class is judged by itself and none says "no object"; the best pairs of a query and a class are instances, each beneath
   * those before it. Default: the last class says "no object".
   */
  readonly scores?: "sigmoid";
  /** Masks are resized to a square of this side before anything else. */
  readonly maskSide?: number;
  /**
   * `padded`: the photo is at the top left of what the network saw, as large as fits. Masks are compared at the photo's size, and a segment's
   * pixels are those of its own mask alone.
   */
  readonly frame?: "padded";
  /**
   * The subtask "instance": `layers`, the best pairs of a query and a class laid one above the other; `logits`, the best pairs, each pixel
   * going to the one whose logit is greatest. Default: the same as "panoptic".
   */
  readonly instances?: "layers" | "logits";
}

export interface MaskLogits extends Size {
  /** [queries or texts, height, width] */
  readonly data: Float32Array;
}

/**
 * A class and a mask for each query, under DETR's names or MaskFormer's, or else a map of logits, which may have whatever name
 * when it is the only output.
 */
export function readSegmenter(outputs: Outputs): SegmenterAnswer {
  if (outputs.class_queries_logits) return readQueries(outputs, "class_queries_logits", "masks_queries_logits");
  if (outputs.logits?.shape.length === 3) return readQueries(outputs, "logits", "pred_masks");
  const { data, shape } = floatOutput(outputs, mainOutput(outputs, "logits"), 4);
  const [, classes, height, width] = shape;
  return { kind: "dense", logits: data, classes, height, width };
}

export function readQueries(outputs: Outputs, classesName: string, masksName: string): QueryMasks {
  const logits = floatOutput(outputs, classesName, 3);
  const masks = floatOutput(outputs, masksName, 4);
  const [, , height, width] = masks.shape;
  return {
    kind: "queries",
    logits: logits.data,
    classes: logits.shape[2],
    masks: async (queries) => ({ data: selectRows(masks.data, height * width, queries), height, width }),
    mustBeKnown: classesName !== "logits",
  };
}

/** Some rows of a matrix, in a new array. */
export function selectRows(matrix: Float32Array, width: number, rows: Int32Array): Float32Array {
  const out = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) out.set(matrix.subarray(row * width, (row + 1) * width), i * width);
  return out;
}
