export { ProtocolError, type ProtocolErrorCode } from "@vistazo/open-inference/protocol-error";
export { setWasmPaths, type WasmPaths } from "@vistazo/runtime/wasm-paths";
export {
  type BackgroundRemovalOptions,
  type Box,
  type Classification,
  type ClassificationFunction,
  type CutOut,
  type DepthEstimation,
  type DepthEstimationOptions,
  type Detection,
  type ImageClassificationOptions,
  type ImageSegmentationOptions,
  type ObjectDetectionOptions,
  type Subtask,
  type Task,
  tasks,
} from "@vistazo/tasks";
export { setWorkerScripts, type WorkerScript } from "@vistazo/worker";
export { devices } from "#platform";
export type { Architecture, NetworkDefinition, NetworkInputs } from "./architectures/architecture.js";
export { registerArchitecture } from "./architectures/register.js";
export { findTask, listArchitectures, pytorchProblem, readsTexts } from "./architectures/registry.js";
export { type ListSupportedOptions, listSupported, type SupportedKind } from "./architectures/supported.js";
export { AutoImageProcessor, type PreparedPhotos } from "./auto-image-processor.js";
export { AutoModel, type AutoModelOptions } from "./auto-model.js";
export {
  type ClassifiedSegments,
  type ClassifyAndSegmentOptions,
  classifyAndSegment,
} from "./classify-and-segment.js";
export type { Json } from "./config-reader.js";
export { describePublished } from "./describe-published.js";
export type { Device, RunningDevice } from "./device.js";
export { judgeModel, type ModelJudgement } from "./judge-model.js";
export type { Id2Label } from "./labels.js";
export type { PipelineOptions } from "./load-options.js";
export type { ModelDtype } from "./model.js";
export type { ModelSource } from "./model-source.js";
export {
  type CallOptions,
  defaultModels,
  type Pipeline,
  pipeline,
  type ServedModelOptions,
  type StreamOptions,
} from "./pipeline.js";
export type { FrameSource, Streamed } from "./stream.js";
export { checkOptions, listOptions } from "./tasks/task-options.js";
export type { Segment, TaskTypes } from "./tasks/task-types.js";
export { VisionError, type VisionErrorCode } from "./vision-error.js";
