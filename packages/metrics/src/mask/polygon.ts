import { type Growable, growableUint32 } from "../growable.js";

/*
 * COCO fills polygons in its own way: the corners are rounded on a grid five times as fine, the edges are walked along in
 * whole steps of it, and wherever a walk passes the middle of a pixel column, the run of that column turns over. Only the
 * steps that pass the middle of a column matter, so they alone are computed here; the arithmetic is COCO's, in its order,
 * because the last bit of a rounding decides about a pixel.
 */
const FINENESS = 5;

/** Corners farther out than this do not fit the 32-bit grid. */
export const MAX_POLYGON_COORDINATE = 1e8;

/** Where runs turn over, unsorted: reused, because a data set has many polygons. */
const turns = growableUint32();

/**
 * Appends the run lengths of one filled polygon.
 * @param coordinates x and y of the corners in pixels, at `[start, end)`
 */
export function polygonCounts(
  coordinates: ArrayLike<number>,
  start: number,
  end: number,
  height: number,
  width: number,
  target: Growable<Uint32Array>,
): void {
  turns.length = 0;
  const firstX = onGrid(coordinates[start]);
  const firstY = onGrid(coordinates[start + 1]);
  let x = firstX;
  let y = firstY;
  for (let i = start + 2; i + 1 < end; i += 2) {
    const nextX = onGrid(coordinates[i]);
    const nextY = onGrid(coordinates[i + 1]);
    walkEdge(x, y, nextX, nextY, height, width);
    x = nextX;
    y = nextY;
  }
  walkEdge(x, y, firstX, firstY, height, width);
  turns.push(height * width);
  runsBetween(turns.data.subarray(0, turns.length), target);
}

/** Run lengths of the box [x, y, width, height], filled as the polygon of its corners. */
export function boxCounts(
  x: number,
  y: number,
  boxWidth: number,
  boxHeight: number,
  height: number,
  width: number,
  target: Growable<Uint32Array>,
): void {
  const left = withinGrid(x);
  const top = withinGrid(y);
  const right = withinGrid(x + boxWidth);
  const bottom = withinGrid(y + boxHeight);
  polygonCounts([left, top, left, bottom, right, bottom, right, top], 0, 8, height, width, target);
}

/** A box may reach farther than the grid does; what is so far out is in no picture. */
function withinGrid(coordinate: number): number {
  return Math.min(MAX_POLYGON_COORDINATE, Math.max(-MAX_POLYGON_COORDINATE, coordinate));
}

/** Rounds towards zero, as a conversion to an integer does in C. */
function onGrid(coordinate: number): number {
  return (FINENESS * coordinate + 0.5) | 0;
}

/** The column whose middle lies between the grid positions `u` and `u + 1` is `(u - 2) / 5`, where that is whole. */
const MIDDLE = 2;

function walkEdge(x1: number, y1: number, x2: number, y2: number, height: number, width: number): void {
  if (x1 === x2) return;
  const dx = Math.abs(x2 - x1);
  const dy = Math.abs(y2 - y1);
  // An edge is walked from its left end, a steep one from its upper end, whichever way round the polygon goes.
  const flipped = dx >= dy ? x1 > x2 : y1 > y2;
  const xs = flipped ? x2 : x1;
  const ys = flipped ? y2 : y1;
  const xe = flipped ? x1 : x2;
  const ye = flipped ? y1 : y2;
  const low = Math.min(xs, xe);
  const high = Math.max(xs, xe);
  const firstColumn = Math.max(0, Math.ceil((low - MIDDLE) / FINENESS));
  const lastColumn = Math.min(width - 1, Math.floor((high - 1 - MIDDLE) / FINENESS));
  if (dx >= dy) {
    const slope = (ye - ys) / dx;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const step = column * FINENESS + MIDDLE - xs;
      const before = (ys + slope * step + 0.5) | 0;
      const after = (ys + slope * (step + 1) + 0.5) | 0;
      turn(column, Math.min(before, after), height);
    }
    return;
  }
  const slope = (xe - xs) / dy;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const middle = column * FINENESS + MIDDLE;
    // The last step before x passes the middle: solved for, then corrected by the rounding that the walk itself has.
    let step = Math.floor((middle + 0.5 - xs) / slope);
    if (slope > 0) {
      while (((xs + slope * step + 0.5) | 0) > middle) step--;
      while (((xs + slope * (step + 1) + 0.5) | 0) <= middle) step++;
    } else {
      while (((xs + slope * step + 0.5) | 0) <= middle) step--;
      while (((xs + slope * (step + 1) + 0.5) | 0) > middle) step++;
    }
    if (step >= 0 && step < dy) turn(column, ys + step, height);
  }
}

/** In this column the run turns over at the grid's line `v`: at the pixel below, within the picture. */
function turn(column: number, v: number, height: number): void {
  let row = (v + 0.5) / FINENESS - 0.5;
  if (row < 0) row = 0;
  else if (row > height) row = height;
  turns.push(column * height + Math.ceil(row));
}

/** The run lengths between sorted turns; two turns at the same pixel undo each other. */
function runsBetween(positions: Uint32Array, target: Growable<Uint32Array>): void {
  positions.sort();
  target.reserve(positions.length);
  const { data } = target;
  let length = target.length;
  let previous = positions[0];
  data[length++] = previous;
  for (let i = 1; i < positions.length; i++) {
    const position = positions[i];
    const run = position - previous;
    previous = position;
    if (run > 0) {
      data[length++] = run;
    } else if (++i < positions.length) {
      const next = positions[i];
      data[length - 1] = data[length - 1] + next - previous;
      previous = next;
    }
  }
  target.length = length;
}
