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

export function misfit(message: string): VisionError {
  return new VisionError("invalid-output", message);
}
