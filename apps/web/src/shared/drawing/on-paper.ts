import { type Drawing, drawingBounds } from "@vistazo/doodle";

/**
 * A drawing that lies in a square of 255, in the middle of square paper.
 *
 * @param share of the paper's side that the square takes
 */
export function inTheMiddle(drawing: Drawing, side: number, share: number): Drawing {
  return placed(drawing, side, (side * share) / 255);
}

/** A drawing that lies beyond the edges of square paper, moved and made smaller so that it fits; another stays as it is. */
export function onPaper(drawing: Drawing, side: number): Drawing {
  const { left, top, right, bottom } = drawingBounds(drawing);
  if (left >= 0 && top >= 0 && right <= side && bottom <= side) return drawing;
  const margin = side / 20;
  return placed(drawing, side, Math.min(1, (side - 2 * margin) / Math.max(right - left, bottom - top)));
}

/** The middle of what is drawn on the paper's. */
function placed(drawing: Drawing, side: number, scale: number): Drawing {
  const { left, top, right, bottom } = drawingBounds(drawing);
  const place = (values: ArrayLike<number>, from: number, to: number) =>
    Array.from(values, (value) => side / 2 + (value - (from + to) / 2) * scale);
  return drawing.map(([xs, ys]) => [place(xs, left, right), place(ys, top, bottom)]);
}
