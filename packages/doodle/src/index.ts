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
export type { LabelledDrawing } from "./formats/labelled-drawing.js";
export { formatDrawingLine, parseDrawingLine } from "./formats/ndjson.js";
export { fillFrame, type RasterFrame, rasterize, rasterizeInk } from "./rasterize.js";
export { douglasPeucker, simplify } from "./simplify.js";
