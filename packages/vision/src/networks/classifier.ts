import { floatOutput, mainOutput } from "../float-output.js";
import type { Outputs } from "../network.js";

/** What image classification asks of a network for one photo. */
export interface ClassifierAnswer {
  /** One a class. */
  readonly logits: Float32Array;
}

/** The output `logits`, or the only one under whatever name. */
export function readClassifier(outputs: Outputs): ClassifierAnswer {
  return { logits: floatOutput(outputs, mainOutput(outputs, "logits"), 2).data };
}
