import { type Drawing, drawingBounds } from "@vistazo/doodle";

/** A drawing that lies beyond the edges of square paper, moved and made smaller so that it fits; another stays as it is. */
export function onPaper(drawing: Drawing, side: number): Drawing {
  const { left, top, right, bottom } = drawingBounds(drawing);
  if (left >= 0 && top >= 0 && right <= side && bottom <= side) return drawing;
  const margin = side / 20;
  const scale = Math.min(1, (side - 2 * margin) / Math.max(right - left, bottom - top));
  const place = (values: ArrayLike<number>, from: number, to: number) =>
    Array.from(values, (value) => side / 2 + (value - (from + to) / 2) * scale);
  return drawing.map(([xs, ys]) => [place(xs, left, right), place(ys, top, bottom)]);
}
