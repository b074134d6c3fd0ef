import type { DataType } from "./data-type.js";
import type { Dimension } from "./dimension.js";

/** The type of a tensor's elements and its sizes. */
export interface TensorType {
  readonly dtype: DataType;
  readonly shape: readonly Dimension[];
}

/** A tensor that flows through a graph: the output of a node, an input, or an initializer. */
export interface Value extends TensorType {
  readonly name: string;
}

/** A tensor stored in a file, little-endian and row-major from `offset` on: what a checkpoint's table lists. */
export interface StoredTensor {
  readonly name: string;
  readonly dtype: DataType;
  readonly shape: readonly number[];
  /** Absolute path without symbolic links. */
  readonly file: string;
  /** In bytes. */
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
}

/** What a network has learnt, as part of a graph. */
export interface Weight extends Value {
  readonly shape: readonly number[];
  /** Where it lies; absent if it is computed from others when the session is made. */
  readonly stored?: StoredTensor;
}

/** A shape as it stands in a message: "[batch, 3, 224, 224]". */
export function shapeText(shape: readonly Dimension[]): string {
  return `[${shape.join(", ")}]`;
}
