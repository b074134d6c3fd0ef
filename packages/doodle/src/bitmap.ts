import { type Drawing, drawingBounds } from "./drawing.js";
import { bitmapSide } from "./formats/bitmaps.js";
import { rasterizeInk } from "./rasterize.js";

/** The data set's bitmaps are drawn on a square of 256 with a border of 16 on each side, by a pen 16 wide. */
const [square, border, pen] = [256, 16, 16];

/** A drawing as a bitmap of the data set: 28x28 grey pixels, the drawing's larger side 255 of 288, centred. */
export function drawingBitmap(drawing: Drawing, out?: Uint8Array): Uint8Array {
  const { left, top, right, bottom } = drawingBounds(drawing);
  const extent = Math.max(right - left, bottom - top);
  const unit = bitmapSide / (square + 2 * border);
  const scale = extent > 0 ? (255 / extent) * unit : unit;
  const frame = {
    size: bitmapSide,
    radius: (pen / 2) * unit,
    scale,
    left: bitmapSide / 2 - ((left + right) / 2) * scale,
    top: bitmapSide / 2 - ((top + bottom) / 2) * scale,
  };
  return rasterizeInk(drawing, frame, out);
}
