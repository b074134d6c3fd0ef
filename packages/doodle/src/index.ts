export { type Accuracy, AccuracyCount } from "./accuracy.js";
export { drawingBitmap } from "./bitmap.js";
export { type Calibration, temperatureAt } from "./calibration.js";
export { checkDrawing, type DrawingLimits } from "./check-drawing.js";
export { DoodleError, type DoodleErrorCode } from "./doodle-error.js";
export {
  type Bounds,
  type Drawing,
  drawingBounds,
  firstHalf,
  firstPoints,
  pointCount,
  type Stroke,
} from "./drawing.js";
export {
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  type ShareEvaluation,
  type WordEvaluation,
} from "./evaluate.js";
export {
  type BinaryDrawing,
  type ReadBinaryOptions,
  readBinaryDrawings,
  readBinaryRecords,
  writeBinaryDrawing,
} from "./formats/binary.js";
export { bitmapSide, readBitmaps, writeBitmaps } from "./formats/bitmaps.js";
export type { LabelledDrawing } from "./formats/labelled-drawing.js";
export { type DrawingFields, formatDrawingLine, labelledDrawing, parseDrawingLine } from "./formats/ndjson.js";
export { type NpzLimits, readSketchRnn, type SketchRnnFile } from "./formats/npz.js";
export { fromStroke3, type Stroke3, toStroke3 } from "./formats/stroke3.js";
export { drawingSvg } from "./formats/svg.js";
export { isHeldOut } from "./held-out.js";
export type { Interval } from "./interval.js";
export { fillFrame, type RasterFrame, rasterize, rasterizeInk } from "./rasterize.js";
export {
  type Guess,
  Recogniser,
  type RecogniserConfig,
  type RunNetwork,
  readRecogniserConfig,
} from "./recogniser.js";
export { douglasPeucker, simplify } from "./simplify.js";
export { mostAlike } from "./ways/look.js";
export { fewestDrawings, type Way, waysToDraw } from "./ways/ways-to-draw.js";
