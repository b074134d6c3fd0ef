import type { DataType, TensorData } from "./data-type.js";

/** A tensor in memory, row-major. float16 is held as its bits in a Uint16Array. */
export interface Tensor {
  readonly dtype: DataType;
  readonly shape: readonly number[];
  readonly data: TensorData;
}
