import type { Outputs } from "./network.js";
import { VisionError } from "./vision-error.js";

/**
 * An output of a network, which must be float32 and of the rank that its task reads.
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
  return { data, shape };
}
