import type { DepthEstimation, DepthEstimationOptions } from "./depth-estimation.js";
import type { Classification, ImageClassificationOptions } from "./image-classification.js";
import type { Detection, ObjectDetectionOptions } from "./object-detection.js";

/** What each task takes besides photos, and what it answers for one photo. */
export interface TaskTypes {
  "image-classification": { options: ImageClassificationOptions; result: Classification[] };
  "depth-estimation": { options: DepthEstimationOptions; result: DepthEstimation };
  "object-detection": { options: ObjectDetectionOptions; result: Detection[] };
}

export type SupportedTask = keyof TaskTypes;
