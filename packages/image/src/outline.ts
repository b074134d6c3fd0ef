/** Closed contours of points x, y, x, y, … in pixels, y downwards; overlapping contours of one direction add up. */
export type Outline = readonly (readonly number[])[];

/** How much of each pixel of a box is covered, 0 to 1. */
export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/**
 * The exact share of each pixel that lies inside the outline (nonzero winding). Each edge adds, to the pixels it crosses,
 * the signed area to its right; a running sum along the row then gives the cover.
 * Source: the idea of FreeType's smooth rasteriser and of R. Levien's font-rs.
 */
export function rasterize(outline: Outline): Coverage {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const contour of outline) {
    for (let i = 0; i < contour.length; i += 2) {
      left = Math.min(left, Math.floor(contour[i]));
      right = Math.max(right, Math.ceil(contour[i]));
      top = Math.min(top, Math.floor(contour[i + 1]));
      bottom = Math.max(bottom, Math.ceil(contour[i + 1]));
    }
  }
  if (!(right > left && bottom > top)) return { left: 0, top: 0, width: 0, height: 0, data: new Float32Array(0) };
  // Two spare columns take what edges on the right border hand on.
  const stride = right - left + 2;
  const areas = new Float32Array(stride * (bottom - top));
  for (const contour of outline) {
    for (let i = 0, last = contour.length - 2; i < contour.length; last = i, i += 2) {
      addEdge(areas, stride, contour[last] - left, contour[last + 1] - top, contour[i] - left, contour[i + 1] - top);
    }
  }
  const width = right - left;
  const data = new Float32Array(width * (bottom - top));
  for (let y = 0; y < bottom - top; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += areas[y * stride + x];
      data[y * width + x] = Math.min(Math.abs(sum), 1);
    }
  }
  return { left, top, width, height: bottom - top, data };
}

function addEdge(areas: Float32Array, stride: number, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  const direction = y0 < y1 ? 1 : -1;
  const [fromX, fromY, toX, toY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (toX - fromX) / (toY - fromY);
  for (let y = Math.floor(fromY); y < toY; y++) {
    const start = Math.max(y, fromY);
    const end = Math.min(y + 1, toY);
    const a = fromX + (start - fromY) * slope;
    const b = fromX + (end - fromY) * slope;
    addRowEdge(areas, y * stride, Math.min(a, b), Math.max(a, b), (end - start) * direction);
  }
}

/** An edge within one row, from `left` to `right`, of height `cover`: split where it crosses from pixel to pixel. */
function addRowEdge(areas: Float32Array, row: number, left: number, right: number, cover: number): void {
  const span = right - left;
  for (let x = Math.floor(left); x === Math.floor(left) || x < right; x++) {
    const from = Math.max(left, x);
    const to = Math.min(right, x + 1);
    const share = span > 0 ? cover * ((to - from) / span) : cover;
    const middle = (from + to) / 2 - x;
    areas[row + x] += share * (1 - middle);
    areas[row + x + 1] += share * middle;
  }
}
