import { VisionError } from "../vision-error.js";

/**
 * The logits of each query.
 *
 * @throws VisionError `invalid-output` for logits that are not numbers or no rows of that many classes.
 */
export function rowsOf(logits: Float32Array, classes: number): Float32Array[] {
  const rows = logits.length / classes;
  if (!Number.isInteger(rows)) throw misfit(`${logits.length} logits are no rows of ${classes} classes.`);
  if (logits.some(Number.isNaN)) {
    throw misfit("The network answered NaN: its weights are damaged or not of this architecture.");
  }
  return Array.from({ length: rows }, (_, i) => logits.subarray(i * classes, (i + 1) * classes));
}

export function softmax(logits: Float32Array): Float32Array {
  const peak = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const exponentials = Float64Array.from(logits, (logit) => Math.exp(logit - peak));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return Float32Array.from(exponentials, (value) => value / sum);
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function misfit(message: string): VisionError {
  return new VisionError("invalid-output", message);
}
