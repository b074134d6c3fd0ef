export { type ExportSketcherOptions, exportSketcher } from "./export-sketcher.js";
export { marginalLoss, measureSketcher, type SketchLoss } from "./measure-sketcher.js";
export { defaultSketchRecipe, type SketchRecipe } from "./recipe.js";
export { loadSketchSet, type SketchExample, type SketchSet, wordsWithDrawings } from "./sketch-set.js";
export { type TrainSketcherOptions, type TrainSketcherResult, trainSketcher } from "./train-sketcher.js";
export { TrainableSketcher } from "./trainable-sketcher.js";
