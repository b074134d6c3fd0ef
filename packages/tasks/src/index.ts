export { type Box, box } from "./box.js";
export { callOptions, type ModelDtype, type ModelRunOptions, modelOptions } from "./call-options.js";
export { callProblem, optionProblem, taskProblem } from "./check-options.js";
export {
  type CompactDepth,
  type DepthEstimation,
  type DepthEstimationOptions,
  depthEstimation,
} from "./depth-estimation.js";
export {
  type Classification,
  type ClassificationFunction,
  classification,
  type ImageClassificationOptions,
  imageClassification,
} from "./image-classification.js";
export {
  type ImageSegmentationOptions,
  imageSegmentation,
  type SegmentRuns,
  type Subtask,
  segmentRuns,
} from "./image-segmentation.js";
export { type Detection, detection, type ObjectDetectionOptions, objectDetection } from "./object-detection.js";
export {
  type Completed,
  complete,
  type Given,
  type Option,
  type Options,
  optionsSchema,
  readOption,
} from "./option.js";
export { type RunLength, runLength } from "./run-length.js";
export type { Drawing, Stroke } from "./stroke.js";
export type { TaskDescriptor } from "./task-descriptor.js";
export {
  type CompactAnswer,
  handedOver,
  isTask,
  type Task,
  type TaskAnswer,
  type TaskDescriptors,
  type TaskOptions,
  taskDescriptors,
  taskOfClass,
  tasks,
} from "./tasks.js";
export type { Language, Translated } from "./translated.js";
