import type { InitializerSpec, ModelSpec, QuantizedPart, StoredModelSpec } from "./onnx-model.js";
import { rangeKey } from "./range-key.js";

/** A matrix of 8-bit integers with one scale a column: `value[k][n] * scale[n]` approximates the original. */
export interface QuantizedMatrix {
  /** [columns of the weight, rows of the weight], row-major: transposed, as ONNX's integer products want it. */
  readonly values: Int8Array;
  /** One a row of the weight. */
  readonly scales: Float32Array;
}

/**
 * How far quantised weights may reach: "full", from -127 to 127, or "pairs", where the two that multiply neighbouring bytes do not
 * exceed ±128 together, so that 255 times both still fits in 16 bits. Weights of seven bits would too, and lose more.
 */
export type WeightRange = "full" | "pairs";

/**
 * Quantise a weight of [rows, columns] symmetrically to 8 bits, each row (an output of the layer) by its own scale: with the full
 * range `max|w| / 127`. Quantising by row costs nothing at run time and keeps small rows exact beside large ones.
 */
export function quantizeRows(
  weight: Float32Array,
  rows: number,
  columns: number,
  range: WeightRange = "full",
): QuantizedMatrix {
  const values = new Int8Array(weight.length);
  const scales = new Float32Array(rows);
  const inverses = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const peak = greatest(weight.subarray(row * columns, (row + 1) * columns), range);
    scales[row] = peak / 127;
    inverses[row] = peak > 0 ? 127 / peak : 0;
  }
  // The transpose goes by blocks of rows, so that reads and writes both stay within the processor's cache.
  const block = 64;
  for (let first = 0; first < rows; first += block) {
    const last = Math.min(first + block, rows);
    for (let column = 0; column < columns; column++) {
      const out = column * rows;
      for (let row = first; row < last; row++) {
        const scaled = weight[row * columns + column] * inverses[row];
        values[out + row] = scaled < 0 ? scaled - 0.5 : scaled + 0.5;
      }
    }
  }
  return { values, scales };
}

/** The greatest magnitude of a row's weights and, where pairs count, of the sums of pairs: each of both may round up by half. */
function greatest(row: Float32Array, range: WeightRange): number {
  let peak = 0;
  for (let i = 0; i < row.length; i++) peak = Math.max(peak, Math.abs(row[i]));
  if (range === "pairs")
    for (let i = 0; i + 1 < row.length; i += 2) peak = Math.max(peak, Math.abs(row[i] + row[i + 1]));
  return peak;
}

/** Whether a model has weights to quantise. */
export function hasQuantized({ initializers }: ModelSpec): boolean {
  return initializers.some(({ data }) => isQuantized(data));
}

/** Reads a stored weight, widened to float32, row-major. */
export type ReadFloat32 = (weight: QuantizedPart["weight"]) => Promise<Float32Array>;

/** Replace the quantised parts of a model by their bytes. Every weight is read and quantised once. */
export async function quantizeInitializers(
  spec: ModelSpec,
  read: ReadFloat32,
  range: WeightRange = "full",
): Promise<StoredModelSpec> {
  const done = new Map<string, QuantizedMatrix>();
  const quantized = async ({ weight, quantized: part }: QuantizedPart): Promise<Uint8Array> => {
    const key = rangeKey(weight);
    let matrix = done.get(key);
    if (!matrix) {
      matrix = quantizeRows(await read(weight), weight.shape[0], weight.shape[1], range);
      done.set(key, matrix);
    }
    const array = matrix[part];
    return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  };
  const initializers = [];
  for (const initializer of spec.initializers) {
    const { data } = initializer;
    initializers.push({ ...initializer, data: isQuantized(data) ? await quantized(data) : data });
  }
  return { ...spec, initializers };
}

function isQuantized(data: InitializerSpec["data"]): data is QuantizedPart {
  return "quantized" in data;
}
