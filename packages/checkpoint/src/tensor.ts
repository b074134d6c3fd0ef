import type { StoredFile } from "./stored-file.js";

export type TensorDtype =
  | "float64"
  | "float32"
  | "float16"
  | "bfloat16"
  | "int64"
  | "int32"
  | "int16"
  | "int8"
  | "uint8"
  | "bool";

/** Bytes one element takes in a file. */
export const DTYPE_BYTES: Readonly<Record<TensorDtype, number>> = {
  float64: 8,
  float32: 4,
  float16: 2,
  bfloat16: 2,
  int64: 8,
  int32: 4,
  int16: 2,
  int8: 1,
  uint8: 1,
  bool: 1,
};

/** Where a tensor lies: little-endian elements in a file, checked to be inside it. */
export interface TensorInfo {
  readonly name: string;
  readonly dtype: TensorDtype;
  /** Sizes of the axes; `[]` is a scalar. */
  readonly shape: readonly number[];
  /** A path is absolute and real: Hub snapshots are links into `blobs/`, and this is the blob. */
  readonly file: StoredFile;
  /** Bytes from the start of the file to the first element. Not aligned in every format. */
  readonly offset: number;
  /** Bytes from the first element to the end of the last one. For strided tensors that is the span, not the size. */
  readonly length: number;
  /** Only where the elements are not contiguous in row-major order: elements between neighbours along each axis. */
  readonly strides?: readonly number[];
}

/** Tensors by name, in the order of the file. */
export type TensorTable = ReadonlyMap<string, TensorInfo>;

/** Number of elements of a shape, or `undefined` where it is no shape or too large to count. */
export function elementCount(shape: readonly unknown[]): number | undefined {
  let count = 1;
  let empty = false;
  for (const size of shape) {
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return undefined;
    if (size === 0) empty = true;
    else count *= size;
    if (!Number.isSafeInteger(count)) return undefined;
  }
  return empty ? 0 : count;
}
