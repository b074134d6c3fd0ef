export type { CompactAnswer, TaskAnswer } from "./answers.js";
export type { CompactCutOut, CutOut } from "./background-removal/answer.js";
export { type BackgroundRemovalOptions, backgroundRemoval } from "./background-removal/background-removal.js";
export type { Box } from "./box.js";
export { callOptions, type ModelDtype, type ModelRunOptions, modelOptions } from "./call-options.js";
export { callProblem, type OptionChecks, optionProblem, taskProblem } from "./check-options.js";
export { COURSE_MODELS } from "./course.js";
export type { CompactDepth, DepthEstimation } from "./depth-estimation/answer.js";
export { type DepthEstimationOptions, depthEstimation } from "./depth-estimation/depth-estimation.js";
export { handedOver } from "./handed-over.js";
export type { Classification } from "./image-classification/answer.js";
export {
  type ClassificationFunction,
  type ImageClassificationOptions,
  imageClassification,
} from "./image-classification/image-classification.js";
export type { SegmentRuns } from "./image-segmentation/answer.js";
export {
  type ImageSegmentationOptions,
  imageSegmentation,
  type Subtask,
} from "./image-segmentation/image-segmentation.js";
export type { Detection } from "./object-detection/answer.js";
export { type ObjectDetectionOptions, objectDetection } from "./object-detection/object-detection.js";
export {
  type Completed,
  complete,
  type Given,
  listTexts,
  type Option,
  type OptionCheck,
  type Options,
  readOption,
} from "./option.js";
export type { RunLength } from "./run-length.js";
export type { Drawing, Stroke } from "./stroke.js";
export type { TaskDescriptor } from "./task-descriptor.js";
export {
  type ByTask,
  byTask,
  isTask,
  type Task,
  type TaskDescriptors,
  type TaskName,
  type TaskOptions,
  taskDescriptors,
  taskOfClass,
  tasks,
} from "./tasks.js";
export type { Language, Translated } from "./translated.js";
