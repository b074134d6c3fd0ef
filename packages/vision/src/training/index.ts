export {
  type FineTuneDepthOptions,
  fineTuneDepthEstimator,
  type TrueDepths,
} from "./dense/fine-tune-depth-estimator.js";
export { type FineTuneDetectorOptions, fineTuneDetector, type TrueObject } from "./dense/fine-tune-detector.js";
export { type FineTuneSegmenterOptions, fineTuneSegmenter } from "./dense/fine-tune-segmenter.js";
export type { ClassMap } from "./dense/semantic-targets.js";
export type { HeadTrainingOptions, HeadTrainingResult, TrueExample } from "./dense/train-head.js";
export { exportClassifier } from "./export-classifier.js";
export { type FineTuneOptions, type FineTuneResult, fineTuneClassifier } from "./fine-tune.js";
export {
  type LabelledPhoto,
  type PhotoFolder,
  type PhotoFolderOptions,
  readPhotoFolder,
  type UnreadablePhoto,
} from "./photo-folder.js";
export { defaultPhotoRecipe, type PhotoRecipe, photoSizeAt } from "./photo-recipe.js";
export { askTeacher, type TeacherOpinions, type TeacherOptions, teacherLikelihoods } from "./teacher.js";
export { type TrainClassifierOptions, trainClassifier } from "./train-classifier.js";
