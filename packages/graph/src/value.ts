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

/** A file, by its absolute path (in Node), or as a page has it: a Blob, or a file on a server that answers ranges. */
export type StoredFile = string | Blob | { readonly url: string; readonly size: number };

/** A tensor stored in a file, little-endian from `offset` on: what a checkpoint's table lists. */
export interface StoredTensor {
  readonly name: string;
  readonly dtype: DataType;
  readonly shape: readonly number[];
  /** A path is without symbolic links. */
  readonly file: StoredFile;
  /** In bytes. */
  readonly offset: number;
  /** In bytes. */
  readonly length: number;
  /** Only of a tensor that is not stored row-major: the shape it is stored in, and the elements between neighbours along each axis. */
  readonly layout?: StoredLayout;
}

export interface StoredLayout {
  readonly shape: readonly number[];
  readonly strides: readonly number[];
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
