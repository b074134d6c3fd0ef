// Classification
export type { Calibration, ReliabilityBin } from "./classification/calibration.js";
export {
  ClassificationEvaluator,
  type ClassificationOptions,
  type ClassificationResult,
  type ClassName,
  type ClassPrediction,
} from "./classification/classification.js";
export { ConfusionMatrix } from "./classification/confusion-matrix.js";
export type { AveragedScores, ClassScores, PrecisionRecallF1 } from "./classification/precision-recall-f1.js";
// Depth
export type { DepthAlignment, ScaleAndShift } from "./depth/alignment.js";
export {
  type DepthErrors,
  DepthEvaluator,
  type DepthImageResult,
  type DepthMap,
  type DepthOptions,
  type DepthResult,
  depthErrors,
} from "./depth/depth.js";
// Detection and instance segmentation
export type { ScoreTable } from "./detection/accumulate.js";
export { boxIou } from "./detection/box-iou.js";
export { readCocoResults } from "./detection/coco-results.js";
export { type ReadOptions, type ReadTruthOptions, readCocoTruth } from "./detection/coco-truth.js";
export type { PrecisionRecallCurve } from "./detection/curve.js";
export { type DetectionError, ERROR_KINDS, type ErrorAnalysis, type ErrorKind } from "./detection/error-kinds.js";
export {
  type CategoryResult,
  DetectionEvaluation,
  type DetectionOptions,
  evaluateDetections,
  type LookOptions,
  type OutcomeOptions,
} from "./detection/evaluation.js";
export {
  type Box,
  detectionsFromArrays,
  type FoundObject,
  type ImageDetections,
  type MaskInput,
  type TruthImage,
  type TruthObject,
  truthFromArrays,
} from "./detection/from-arrays.js";
export { type Id, isLargeNumber } from "./detection/id-index.js";
export { evaluateLvis, isLvisTruth, type LvisOptions, type LvisSummary } from "./detection/lvis.js";
export type { AreaRange } from "./detection/match.js";
export type {
  DetectionMatch,
  DetectionOutcome,
  Outcomes,
  TruthMatch,
  TruthOutcome,
} from "./detection/outcomes.js";
export type { IouType } from "./detection/overlap-measure.js";
export type { Overlaps } from "./detection/overlaps.js";
export type { Selection, SelectionOptions } from "./detection/selection.js";
export {
  COCO_AREAS,
  COCO_IOU_THRESHOLDS,
  COCO_MAX_DETECTIONS,
  COCO_RECALL_POINTS,
  type EvaluationSettings,
  type SettingsOptions,
} from "./detection/settings.js";
export type { CocoSummary } from "./detection/summary.js";
export type { CategoryTable, Detections, DetectionTruth, ImageTable } from "./detection/truth.js";
export { evaluateVoc, type VocCategoryResult, type VocOptions, type VocResult } from "./detection/voc.js";
export type { ByteSource, ByteStream } from "./json/byte-source.js";
export { DEFAULT_MAX_BYTES, DEFAULT_MAX_ENTRY_BYTES, type ReadLimits } from "./json/json-stream.js";
// Masks
export { MAX_MASK_PIXELS } from "./mask/counts.js";
export { type MaskRows, type MaskTable, maskOf } from "./mask/mask-table.js";
export { MAX_POLYGON_COORDINATE } from "./mask/polygon.js";
export {
  boxMask,
  type CompressedMask,
  compressMask,
  decodeMask,
  encodeMask,
  type MaskPixels,
  maskArea,
  maskBox,
  maskIou,
  mergeMasks,
  polygonMask,
  type RunLengthMask,
} from "./mask/rle.js";
// Matting
export { type AlphaMap, type MattingErrors, MattingEvaluator, type MattingResult } from "./matting/matting.js";
export { MetricsError, type MetricsErrorCode, type MetricsErrorPlace } from "./metrics-error.js";
export {
  type PanopticCategory,
  type PanopticCategoryResult,
  PanopticEvaluator,
  type PanopticMap,
  type PanopticMean,
  type PanopticResult,
  type PanopticScores,
  type PanopticSegment,
} from "./panoptic/panoptic.js";
export { type MaskedSegment, panopticIdsOfPng, panopticMapOfMasks } from "./panoptic/panoptic-map.js";
// Semantic and panoptic segmentation
export {
  type LabelMap,
  type SemanticClassResult,
  SemanticSegmentationEvaluator,
  type SemanticSegmentationOptions,
  type SemanticSegmentationResult,
} from "./segmentation/semantic-segmentation.js";
