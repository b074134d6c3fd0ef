export { type ExportSketcherOptions, exportSketcher } from "./export-sketcher.js";
export { defaultSketchRecipe, type SketchRecipe } from "./recipe.js";
export { loadSketchSet, type SketchExample, type SketchSet, wordsWithDrawings } from "./sketch-set.js";
export { type TrainSketcherOptions, trainSketcher } from "./train-sketcher.js";
