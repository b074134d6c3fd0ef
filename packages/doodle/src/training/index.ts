export { type Augmentation, defaultAugmentation, distort, disturb } from "./augment.js";
export { type DrawingSet, type Example, type HeldOutExample, loadDrawingSet } from "./drawing-set.js";
export { exportRecogniser } from "./export-recogniser.js";
export { measure } from "./measure.js";
export { defaultRecipe, type Recipe } from "./recipe.js";
export { type ReportData, reportPage } from "./report.js";
export { loadDoodleNet, type Teacher } from "./teacher.js";
export { type TrainOptions, train } from "./train.js";
export { type TrainRecogniserResult, trainRecogniser, wordsOf } from "./train-recogniser.js";
