import type { Outputs } from "./network.js";
import { VisionError } from "./vision-error.js";

/**
 * The output that a task reads: under the name it has in transformers, or the only one under whatever name.
 *
 * @throws VisionError `invalid-output` where there are several of other names.
 */
export function mainOutput(outputs: Outputs, name: string): string {
  const names = Object.keys(outputs);
  return names.length === 1 ? names[0] : name;
}

/**
 * An output of a network, which must be numbers in float32 and of the rank that its task reads.
 *
 * @throws VisionError `invalid-output` naming it and what there is instead.
 */
export function floatOutput(
  outputs: Outputs,
  name: string,
  rank: number,
): { readonly data: Float32Array; readonly shape: readonly number[] } {
  const output = outputs[name];
  if (!output) {
    throw new VisionError(
      "invalid-output",
      `The network has no output "${name}" but ${Object.keys(outputs).join(", ")}: it is not a model for this task.`,
    );
  }
  const { data, shape } = output;
  if (!(data instanceof Float32Array) || shape.length !== rank) {
    throw new VisionError(
      "invalid-output",
      `The network's output "${name}" must be float32 of ${rank} dimensions, not ${output.dtype} [${shape.join(", ")}].`,
    );
  }
  checkNumbers(data);
  return { data, shape };
}

/** @throws VisionError `invalid-output` if there is a NaN. */
export function checkNumbers(data: Float32Array): void {
  if (!data.includes(Number.NaN)) return;
  throw new VisionError(
    "invalid-output",
    "The network answered NaN: its weights are damaged or not of this architecture.",
  );
}
