import { type Drawing, drawingBounds, simplify } from "@vistazo/doodle";

/** A drawing as the data set simplifies it; one that came simplified stays as it is. */
export function simplified(drawing: Drawing): Drawing {
  return isSimplified(drawing) ? drawing : simplify(drawing);
}

/** Without times, in whole numbers, at the origin, its larger side 255. */
function isSimplified(drawing: Drawing): boolean {
  for (const [xs, ys, ts] of drawing) {
    if (ts) return false;
    for (const values of [xs, ys])
      for (let i = 0; i < values.length; i++) if (!Number.isInteger(values[i])) return false;
  }
  const { left, top, right, bottom } = drawingBounds(drawing);
  return left === 0 && top === 0 && Math.max(right, bottom) === 255;
}
