import type { DepthAlignment, IouType } from "@vistazo/metrics";
import type { ModelFlags } from "../model-options.js";

/** The options of `vistazo eval`. */
export interface EvalFlags extends ModelFlags {
  readonly truth?: string;
  readonly predictions?: string;
  readonly data?: string;
  readonly photos?: string;
  readonly iou?: IouType;
  readonly rules?: "coco" | "lvis";
  readonly detectionsPerPhoto?: number;
  readonly labels?: string;
  readonly ignore: number;
  readonly reduceLabels?: boolean;
  readonly align?: DepthAlignment;
  readonly disparity?: boolean;
  readonly maxDepth?: number;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly out?: string;
}

/** Truth and predictions of an evaluation from files. */
export interface FileFlags extends EvalFlags {
  readonly truth: string;
  readonly predictions: string;
}

/** The data of an evaluation that runs a model. */
export interface DataFlags extends EvalFlags {
  readonly data: string;
}
