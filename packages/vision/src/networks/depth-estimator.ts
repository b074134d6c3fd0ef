import { checkNumbers } from "../float-output.js";
import { describeOutputs, type Outputs } from "../network.js";
import type { DepthMap, DepthUpsampling } from "../postprocess/depth-estimation.js";
import { VisionError } from "../vision-error.js";

/** What depth estimation asks of a network for one photo. */
export interface DepthAnswer extends DepthMap {
  /** How it is brought to the photo's size: `corners` is bilinear, the centres of the corners staying where they are. Default bicubic. */
  readonly upsampling?: DepthUpsampling;
  /** These are reciprocals of depths, which become depths at the photo's size. */
  readonly inverse?: boolean;
}

/** `predicted_depth`, or the only output under whatever name but that of another task's: [1, height, width] or [1, 1, height, width]. */
export function readDepthEstimator(outputs: Outputs): DepthAnswer {
  const names = Object.keys(outputs);
  const only = names.length === 1 && names[0] !== "logits" ? outputs[names[0]] : undefined;
  const { data, shape } = outputs.predicted_depth ?? only ?? { data: undefined, shape: [] };
  const [height, width] = shape.slice(-2);
  if (!(data instanceof Float32Array) || shape.length < 3 || data.length !== height * width) {
    throw new VisionError(
      "invalid-output",
      `The network must answer one float32 map "predicted_depth" [1, height, width], not ${describeOutputs(outputs)}: it is not a model for this task.`,
    );
  }
  checkNumbers(data);
  return { data, height, width };
}
