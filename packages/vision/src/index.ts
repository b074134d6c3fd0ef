export { listArchitectures } from "./architectures/registry.js";
export {
  type ClassifiedSegments,
  type ClassifyAndSegmentOptions,
  classifyAndSegment,
} from "./classify-and-segment.js";
export type { Json } from "./config-reader.js";
export type { Id2Label } from "./labels.js";
export type { ModelDtype } from "./model.js";
export {
  type CallOptions,
  defaultModels,
  type Pipeline,
  type PipelineOptions,
  pipeline,
} from "./pipeline.js";
export type { Classification, ClassificationFunction } from "./postprocess/image-classification.js";
export { type Task, tasks } from "./task.js";
export type { DepthEstimation, DepthEstimationOptions } from "./tasks/depth-estimation.js";
export type { ImageClassificationOptions } from "./tasks/image-classification.js";
export type { ImageSegmentationOptions, Subtask } from "./tasks/image-segmentation.js";
export type { Box, Detection, ObjectDetectionOptions } from "./tasks/object-detection.js";
export { checkOptions, listOptions } from "./tasks/task-options.js";
export type { Segment, TaskTypes } from "./tasks/task-types.js";
export { VisionError, type VisionErrorCode } from "./vision-error.js";
