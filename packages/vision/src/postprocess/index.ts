/** From a network's outputs to answers: pure functions of typed arrays, for the browser too. */

export type { QueryOutputs } from "../networks/detector.js";
export { type DepthMap, type DepthTarget, resizeDepth } from "./depth-estimation.js";
export {
  applyFunction,
  defaultFunction,
  topLabels,
} from "./image-classification.js";
export {
  type DetectionOptions,
  type Detections,
  detectBySigmoid,
  detectBySoftmax,
} from "./object-detection.js";
export { sigmoid, softmax } from "./probabilities.js";
export { classMaps, type FoundQueries, findQueries, type SegmentMap, segmentQueries } from "./query-segmentation.js";
export { semanticLabelMap } from "./semantic-segmentation.js";
