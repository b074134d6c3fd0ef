import { type Drawing, drawingBounds } from "./drawing.js";

/** How a drawing is placed in a picture. */
export interface RasterFrame {
  /** Side of the picture, in pixels. */
  readonly size: number;
  /** Half the width of the line, in pixels. */
  readonly radius: number;
  /** Pixels on the picture for one unit of the drawing. */
  readonly scale: number;
  /** Where on the picture the drawing's origin lies, in pixels. */
  readonly left: number;
  readonly top: number;
}

/** Half the width of the recogniser's lines, as a share of the picture's side. */
const lineRadius = 1 / 50;
/** The empty border of the recogniser's pictures, as a share of their side. */
const border = 1 / 24;
/** The brightness of where a drawing, or a stroke, begins; it ends at 1. */
const beginning = 0.3;

/** A drawing's bounding box scaled to fill a picture but for a border, and centred. */
export function fillFrame(drawing: Drawing, size: number): RasterFrame {
  const { left, top, right, bottom } = drawingBounds(drawing);
  const extent = Math.max(right - left, bottom - top);
  const scale = extent > 0 ? (size * (1 - 2 * border)) / extent : 0;
  return {
    size,
    radius: size * lineRadius,
    scale,
    left: size / 2 - ((left + right) / 2) * scale,
    top: size / 2 - ((top + bottom) / 2) * scale,
  };
}

/**
 * The picture of a drawing that the recogniser sees: three planes of size x size 8-bit pixels, lines on black, the drawing
 * filling the picture. The first plane is the ink; in the second it brightens from the drawing's first point to its last,
 * in the third from each stroke's first point to its last, so that order and direction can be seen.
 *
 * @param out where the planes are written, [3, size, size], zeros before; by default a new array.
 */
export function rasterize(
  drawing: Drawing,
  size: number,
  out: Uint8Array = new Uint8Array(3 * size * size),
): Uint8Array {
  const frame = fillFrame(drawing, size);
  const lengths = drawing.map(([xs, ys]) => strokeLength(xs, ys));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const area = size * size;
  let before = 0;
  drawing.forEach(([xs, ys], stroke) => {
    const length = lengths[stroke];
    let done = 0;
    drawStroke(
      xs,
      ys,
      frame,
      (index, coverage, along) => {
        const inStroke = length > 0 ? (done + along) / length : 1;
        const inDrawing = total > 0 ? (before + done + along) / total : 1;
        const ink = coverage * 255;
        put(out, index, ink);
        put(out, area + index, ink * (beginning + (1 - beginning) * inDrawing));
        put(out, 2 * area + index, ink * (beginning + (1 - beginning) * inStroke));
      },
      (segment) => {
        done += segment;
      },
    );
    before += length;
  });
  return out;
}

/** The ink of a drawing alone, one plane, in a frame of choice. */
export function rasterizeInk(
  drawing: Drawing,
  frame: RasterFrame,
  out: Uint8Array = new Uint8Array(frame.size ** 2),
): Uint8Array {
  for (const [xs, ys] of drawing) drawStroke(xs, ys, frame, (index, coverage) => put(out, index, coverage * 255));
  return out;
}

function put(out: Uint8Array, index: number, value: number): void {
  const level = (value + 0.5) | 0;
  if (level > out[index]) out[index] = level;
}

function strokeLength(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  let length = 0;
  for (let i = 1; i < xs.length; i++) length += Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
  return length;
}

/**
 * Visit the pixels that a stroke with round ends and joints covers, segment by segment.
 *
 * @param visit the pixel, the share of it that is covered, by its distance from the segment, and how far along the segment
 * it lies, in units of the drawing.
 * @param advance called after each segment with its length.
 */
function drawStroke(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  { size, radius, scale, left, top }: RasterFrame,
  visit: (index: number, coverage: number, along: number) => void,
  advance?: (length: number) => void,
): void {
  const reach = radius + 0.5;
  const reachSquared = reach * reach;
  for (let i = xs.length > 1 ? 1 : 0; i < xs.length; i++) {
    const from = Math.max(0, i - 1);
    // Pixel centres are at whole coordinates.
    const ax = xs[from] * scale + left - 0.5;
    const ay = ys[from] * scale + top - 0.5;
    const bx = xs[i] * scale + left - 0.5;
    const by = ys[i] * scale + top - 0.5;
    const dx = bx - ax;
    const dy = by - ay;
    const squared = dx * dx + dy * dy;
    const unit = scale > 0 ? Math.sqrt(squared) / scale : 0;
    const firstRow = Math.max(0, Math.ceil(Math.min(ay, by) - reach));
    const lastRow = Math.min(size - 1, Math.floor(Math.max(ay, by) + reach));
    const firstColumn = Math.max(0, Math.ceil(Math.min(ax, bx) - reach));
    const lastColumn = Math.min(size - 1, Math.floor(Math.max(ax, bx) + reach));
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const px = column - ax;
        const py = row - ay;
        const at = squared > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / squared)) : 0;
        const ex = px - at * dx;
        const ey = py - at * dy;
        const distance = ex * ex + ey * ey;
        if (distance >= reachSquared) continue;
        visit(row * size + column, Math.min(1, reach - Math.sqrt(distance)), at * unit);
      }
    }
    advance?.(unit);
  }
}
