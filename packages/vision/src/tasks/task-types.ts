import type { Mask } from "@vistazo/image/pure";
import type { Classification } from "../postprocess/image-classification.js";
import type { DepthEstimation, DepthEstimationOptions } from "./depth-estimation.js";
import type { ImageClassificationOptions } from "./image-classification.js";
import type { ImageSegmentationOptions, SegmentRuns } from "./image-segmentation.js";
import type { Detection, ObjectDetectionOptions } from "./object-detection.js";

/** A part of a photo, its mask ready to be worked with. */
export interface Segment extends Omit<SegmentRuns, "mask"> {
  /** At the photo's size. */
  readonly mask: Mask;
}

/** What each task takes besides photos, and what it answers for one photo. */
export interface TaskTypes {
  "image-classification": { options: ImageClassificationOptions; result: Classification[] };
  "object-detection": { options: ObjectDetectionOptions; result: Detection[] };
  "image-segmentation": { options: ImageSegmentationOptions; result: Segment[] };
  "depth-estimation": { options: DepthEstimationOptions; result: DepthEstimation };
}
