export { adaptiveAssignment, isInside } from "./dense/adaptive-assignment.js";
export { type AskSegmenterOptions, askSegmenters } from "./dense/ask-segmenter.js";
export { pointTargets } from "./dense/box-quality-loss.js";
export {
  type FineTuneDepthOptions,
  fineTuneDepthEstimator,
  type TrueDepths,
} from "./dense/fine-tune-depth-estimator.js";
export { type FineTuneDetectorOptions, fineTuneDetector, type TrueObject } from "./dense/fine-tune-detector.js";
export { type FineTuneSegmenterOptions, fineTuneSegmenter } from "./dense/fine-tune-segmenter.js";
export { type MapPoint, mapPoints } from "./dense/map-points.js";
export { targetChannels } from "./dense/mask-loss.js";
export { ObjectsNetwork, type ObjectsNetworkOptions } from "./dense/objects-network.js";
export { RoomsNetwork, type RoomsNetworkOptions, strides } from "./dense/rooms-network.js";
export type { ClassMap } from "./dense/semantic-targets.js";
export type { HeadTrainingOptions, HeadTrainingResult, TrueExample } from "./dense/train-head.js";
export { exportClassifier } from "./export-classifier.js";
export { type FineTuneOptions, type FineTuneResult, fineTuneClassifier } from "./fine-tune.js";
export { augmentPhoto } from "./photo-augmentation.js";
export { type PhotoCrop, randomCrop } from "./photo-crop.js";
export {
  isKeptBack,
  type LabelledPhoto,
  type PhotoFolder,
  type PhotoFolderOptions,
  readPhotoFolder,
  type UnreadablePhoto,
} from "./photo-folder.js";
export { PhotoOrder } from "./photo-order.js";
export { defaultPhotoRecipe, type PhotoRecipe, photoSizeAt } from "./photo-recipe.js";
export { loadSquares, type Squares } from "./squares.js";
export { askTeacher, type TeacherOpinions, type TeacherOptions, teacherLikelihoods } from "./teacher.js";
export { type TrainClassifierOptions, trainClassifier } from "./train-classifier.js";
