import type { Graph, Value } from "@vistazo/graph";

/** Height and width of a grid of tokens. */
export type Grid = readonly [height: number, width: number];

/** How a map is cut into windows. */
export interface WindowLayout {
  /** Of the windows, in tokens. */
  readonly side: number;
  /** How far the map is rolled up and left before it is cut. */
  readonly shift: number;
}

/** Whether a window holds rows, or columns, from either end of the map, which the shift has brought together. */
export interface Seam {
  readonly rows: boolean;
  readonly columns: boolean;
}

/** Where the tokens of a map are once it is cut into windows. */
export interface WindowCut {
  /** Windows of the same seams, row after row: for each place of each window its token; where padding is, the number of tokens. */
  readonly groups: readonly { readonly seam: Seam; readonly tokens: BigInt64Array }[];
  /** For each token its place among those of all groups, one after the other. */
  readonly places: BigInt64Array;
  /** Windows reach beyond the map. */
  readonly padded: boolean;
}

/** A cut as values of a graph. */
export interface Windows extends WindowLayout {
  /** `tokens`: int64 [windows, side · side] */
  readonly groups: readonly { readonly seam: Seam; readonly tokens: Value }[];
  /** int64 [height, width] */
  readonly places: Value;
  readonly padded: boolean;
}

const noSeam: Seam = { rows: false, columns: false };
const seams: readonly Seam[] = [
  noSeam,
  { rows: false, columns: true },
  { rows: true, columns: false },
  { rows: true, columns: true },
];

/** The kinds of windows that there are; without a shift only the first. */
export function seamsOf({ shift }: WindowLayout): readonly Seam[] {
  return shift > 0 ? seams : [noSeam];
}

/**
 * Cut a map into windows. Those of the same seams lie side by side: they are attended to with the same mask.
 *
 * @param atLeastOne a group that has no window is given one of padding.
 */
export function cutWindows([height, width]: Grid, layout: WindowLayout, { atLeastOne = false } = {}): WindowCut {
  const { side, shift } = layout;
  const [rows, columns] = [Math.ceil(height / side), Math.ceil(width / side)];
  const [tall, wide] = [rows * side, columns * side];
  const places = new BigInt64Array(height * width);
  const beyond = BigInt(height * width);
  let start = 0;
  const groups = seamsOf(layout).map((seam) => {
    const [top, bottom] = shift > 0 ? along(rows, seam.rows) : [0, rows];
    const [left, right] = shift > 0 ? along(columns, seam.columns) : [0, columns];
    const count = (bottom - top) * (right - left);
    const tokens = new BigInt64Array((atLeastOne ? Math.max(count, 1) : count) * side * side).fill(beyond);
    let at = 0;
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        for (let i = 0; i < side * side; i++, at++) {
          const y = (row * side + Math.floor(i / side) + shift) % tall;
          const x = (column * side + (i % side) + shift) % wide;
          if (y >= height || x >= width) continue;
          tokens[at] = BigInt(y * width + x);
          places[y * width + x] = BigInt(start + at);
        }
      }
    }
    start += tokens.length;
    return { seam, tokens };
  });
  return { groups, places, padded: tall > height || wide > width };
}

/** The last of an axis's windows is at the seam. */
function along(count: number, seam: boolean): readonly [start: number, end: number] {
  return seam ? [count - 1, count] : [0, count - 1];
}

/** Tokens, and after them the one that windows have where they reach beyond the map: zeros. */
export function withPadding(g: Graph, x: Value, { padded }: Windows): Value {
  return padded ? g.padEnd(x, 1, 1) : x;
}

/**
 * Attention within windows, the seam of the shift masked.
 *
 * @param parts queries, keys and values: [batch, tokens, dim], after the tokens what padding has.
 * @param bias [heads, area, area], for the position in a window, where there is one.
 * @param masked what keeps tokens from attending across the seam.
 * @returns [batch, tokens, dim]
 */
export function windowAttention(
  g: Graph,
  parts: readonly [Value, Value, Value],
  bias: Value | undefined,
  { side, shift, groups, places }: Windows,
  heads: number,
  masked: number,
): Value {
  const area = side * side;
  const dim = Number(parts[0].shape[2]);
  const attended = groups.map(({ seam, tokens }) => {
    const [query, key, value] = parts.map((part) => g.reshape(g.gather(part, tokens, 1), -1, area, dim));
    const crossing = seam.rows || seam.columns;
    const mask = crossing ? g.constant(seamMask(side, shift, seam, masked), [area, area]) : undefined;
    const biased = mask && bias ? g.add(bias, mask) : (bias ?? (mask && g.unsqueeze(mask, 0)));
    const seen = g.attention(query, key, value, { heads, bias: biased && g.unsqueeze(biased, 0) });
    return g.reshape(seen, g.sizes(parts[0], 0, 1), -1, dim);
  });
  const all = attended.length === 1 ? attended[0] : g.concat(1, ...attended);
  return g.reshape(g.gather(all, places, 1), 0, -1, dim);
}

/** 0 between tokens of a window that were neighbours before the shift, `masked` between others: [area, area]. */
function seamMask(side: number, shift: number, seam: Seam, masked: number): Float32Array {
  const area = side * side;
  const beyond = (place: number) => (place >= side - shift ? 1 : 0);
  const region = (i: number) =>
    (seam.rows ? 2 * beyond(Math.floor(i / side)) : 0) + (seam.columns ? beyond(i % side) : 0);
  const mask = new Float32Array(area * area);
  for (let from = 0, at = 0; from < area; from++)
    for (let to = 0; to < area; to++, at++) if (region(from) !== region(to)) mask[at] = masked;
  return mask;
}
