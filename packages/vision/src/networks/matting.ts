import type { Size } from "@vistazo/image/pure";
import { checkNumbers } from "../float-output.js";
import { describeOutputs, type Outputs } from "../network.js";
import { sigmoid } from "../postprocess/probabilities.js";
import { VisionError } from "../vision-error.js";

/** What background removal asks of a network for one photo: how much of each place belongs to the foreground. */
export interface Matte extends Size {
  readonly kind: "matte";
  /** [height, width], 0 to 1. */
  readonly alpha: Float32Array;
}

/** How a matte becomes the photo's alpha. */
export interface MatteDecoding {
  /** Its least value becomes 0 and its greatest 1, as numbers at the photo's size, where other mattes are resized as gray pictures. */
  readonly stretched: boolean;
}

/** How far from 0 to 1 numbers may be by rounding. */
const rounding = 1e-5;

/**
 * One map, [1, 1, height, width]: the output `logits`, or the first under whatever name, since networks that
 * were trained at several depths have their answer there. Numbers beyond 0 to 1 are logits, as transformers.js takes them.
 */
export function readMatte(outputs: Outputs): Matte {
  const { data, shape } = outputs.logits ?? Object.values(outputs)[0];
  const [, channels, height, width] = shape;
  if (!(data instanceof Float32Array) || shape.length !== 4 || channels !== 1) {
    throw new VisionError(
      "invalid-output",
      `The network must answer one float32 map [1, 1, height, width] of the foreground, not ${describeOutputs(outputs)}: it is not a model for this task.`,
    );
  }
  checkNumbers(data);
  return matteOf({ logits: data, height, width });
}

/** @param map [height, width]: a matte, or its logits. */
export function matteOf({ logits, height, width }: Size & { readonly logits: Float32Array }): Matte {
  const beyond = logits.some((value) => value < -rounding || value > 1 + rounding);
  return { kind: "matte", alpha: beyond ? logits.map(sigmoid) : logits, height, width };
}
