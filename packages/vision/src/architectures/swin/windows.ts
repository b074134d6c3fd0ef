import type { Graph, Value } from "@vistazo/graph";

/** Height and width of a grid of tokens. */
export type Grid = readonly [height: number, width: number];

/** How a map is cut into windows. */
export interface WindowLayout {
  /** Of the map. */
  readonly grid: Grid;
  /** Of the windows, in tokens. */
  readonly side: number;
  /** How far the map is rolled up and left before it is cut. */
  readonly shift: number;
  readonly dim: number;
  readonly heads: number;
}

/** A map [batch, tokens, dim] cut into windows that `attend`, [batch · windows, side · side, dim] to the same, and put together again. */
export function inWindows(
  g: Graph,
  x: Value,
  layout: WindowLayout,
  attend: (windows: Value, layout: WindowLayout) => Value,
): Value {
  const { grid, side, shift, dim } = layout;
  const whole: Grid = [Math.ceil(grid[0] / side) * side, Math.ceil(grid[1] / side) * side];
  const map = pad(g, g.reshape(x, 0, ...grid, dim), 1, grid, whole);
  const windows = partition(g, roll(g, map, -shift), whole, side, dim);
  const attended = attend(windows, { ...layout, grid: whole });
  const merged = roll(g, unpartition(g, attended, whole, side, dim), shift);
  return g.reshape(unpad(g, merged, whole, grid), 0, -1, dim);
}

/**
 * Attention within windows, the seam of the shift masked.
 *
 * @param bias [heads, area, area], for the position in a window.
 * @param masked what keeps tokens from attending across the seam.
 */
export function windowAttention(
  g: Graph,
  [query, key, value]: readonly [Value, Value, Value],
  bias: Value,
  { grid, side, shift, heads }: WindowLayout,
  masked: number,
): Value {
  const area = side * side;
  if (shift === 0) return g.attention(query, key, value, { heads, bias: g.reshape(bias, 1, heads, area, area) });
  // Every image has the same windows, so that the mask is that of one image, repeated for the batch.
  const windows = (grid[0] / side) * (grid[1] / side);
  const mask = g.constant(shiftMask(grid, side, shift, masked), [1, windows, 1, area, area]);
  const both = g.add(g.reshape(bias, 1, 1, heads, area, area), mask);
  const batch = g.div(g.sizes(query, 0, 1), g.ints(windows));
  const biases = g.reshape(g.tile(both, batch, 1, 1, 1, 1), -1, heads, area, area);
  return g.attention(query, key, value, { heads, bias: biases });
}

/** 0 between tokens that were neighbours before the shift, `masked` between others: [windows, area, area] of a shifted grid. */
function shiftMask([height, width]: Grid, side: number, shift: number, masked: number): Float32Array {
  const region = (position: number, size: number) => (position < size - side ? 0 : position < size - shift ? 1 : 2);
  const area = side * side;
  const windows = (height / side) * (width / side);
  const regions = new Int8Array(windows * area);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const window = Math.floor(y / side) * (width / side) + Math.floor(x / side);
      regions[window * area + (y % side) * side + (x % side)] = 3 * region(y, height) + region(x, width);
    }
  }
  const mask = new Float32Array(windows * area * area);
  for (let window = 0, out = 0; window < windows; window++) {
    for (let from = window * area, end = from + area; from < end; from++) {
      for (let to = window * area; to < end; to++, out++) if (regions[from] !== regions[to]) mask[out] = masked;
    }
  }
  return mask;
}

/** [batch, height, width, dim] to [batch * windows, side * side, dim]. */
function partition(g: Graph, x: Value, [height, width]: Grid, side: number, dim: number): Value {
  const split = g.reshape(x, -1, height / side, side, width / side, side, dim);
  return g.reshape(g.transpose(split, 0, 1, 3, 2, 4, 5), -1, side * side, dim);
}

/** The inverse of `partition`. */
function unpartition(g: Graph, x: Value, [height, width]: Grid, side: number, dim: number): Value {
  const split = g.reshape(x, -1, height / side, width / side, side, side, dim);
  return g.reshape(g.transpose(split, 0, 1, 3, 2, 4, 5), -1, height, width, dim);
}

/** Shift a [batch, height, width, dim] map cyclically down and right by `count`, up and left if it is negative. */
function roll(g: Graph, x: Value, count: number): Value {
  if (count === 0) return x;
  const along = (map: Value, axis: number) => g.concat(axis, g.slice(map, axis, -count), g.slice(map, axis, 0, -count));
  return along(along(x, 1), 2);
}

/** Zeros below and right of a map whose height is axis `axis` and whose width is the next. */
export function pad(g: Graph, x: Value, axis: number, from: Grid, to: Grid): Value {
  const tall = to[0] > from[0] ? g.padEnd(x, axis, to[0] - from[0]) : x;
  return to[1] > from[1] ? g.padEnd(tall, axis + 1, to[1] - from[1]) : tall;
}

function unpad(g: Graph, x: Value, from: Grid, to: Grid): Value {
  const low = from[0] > to[0] ? g.slice(x, 1, 0, to[0]) : x;
  return from[1] > to[1] ? g.slice(low, 2, 0, to[1]) : low;
}
