import type { Stroke as PenStroke, Drawing as PenStrokes } from "@vistazo/tasks";

export type { PenStroke, PenStrokes };

/** The side of the square that drawings are shown in. */
export const PICTURE_SIDE = 256;
const BORDER = 18;

/** How a drawing is brought into the square: `x * scale + left`, `y * scale + top`. */
export interface PictureFrame {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  /** The drawing's larger side, in its own unit. */
  readonly extent: number;
}

/** The drawing fills the square but for a border and lies in its middle; one without an extent is a dot there. */
export function pictureFrame(strokes: PenStrokes): PictureFrame {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [xs, ys] of strokes) {
    for (let i = 0; i < xs.length; i++) {
      const [x, y] = [xs[i] as number, ys[i] as number];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  if (left > right) return { scale: 1, left: 0, top: 0, extent: 0 };
  const extent = Math.max(right - left, bottom - top);
  const scale = extent > 0 ? (PICTURE_SIDE - 2 * BORDER) / extent : 1;
  return {
    scale,
    left: PICTURE_SIDE / 2 - ((left + right) / 2) * scale,
    top: PICTURE_SIDE / 2 - ((top + bottom) / 2) * scale,
    extent,
  };
}

/**
 * The first points of a stroke as an SVG path in the square; empty for none.
 * @param count how many points; all by default
 * @param end where the pen is beyond them, in the drawing's unit
 */
export function strokePath(
  [xs, ys]: PenStroke,
  { scale, left, top }: PictureFrame,
  count: number = xs.length,
  end?: readonly [x: number, y: number],
): string {
  if (count === 0) return "";
  const at = (x: number, y: number) => `${round(x * scale + left)} ${round(y * scale + top)}`;
  let path = `M${at(xs[0] as number, ys[0] as number)}`;
  for (let i = 1; i < count; i++) path += `L${at(xs[i] as number, ys[i] as number)}`;
  if (end) path += `L${at(...end)}`;
  // A line without a length would not be drawn by every browser.
  return count === 1 && !end ? `${path}h.01` : path;
}

/** A whole drawing as one SVG path in the square. */
export function picturePath(strokes: PenStrokes, frame: PictureFrame = pictureFrame(strokes)): string {
  return strokes.map((stroke) => strokePath(stroke, frame)).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
