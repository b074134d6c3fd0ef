import type { Graph, Parameters, Value } from "@vistazo/graph";

/** Feature maps of several scales whose tokens, row after row, level after level, are attended to. */
export interface FeatureLevels {
  /** [batch, tokens, width] */
  readonly tokens: Value;
  /** A map of each level's size: [batch, any, height, width]. */
  readonly maps: readonly Value[];
}

/** Where each query looks, in fractions of the photo. */
export type References =
  /** The middles and sizes of boxes, one a query: [batch, queries, 4]. Offsets are in shares of the box: this one of its half for each point. */
  | { readonly boxes: Value; readonly scale: number }
  /** Points, one a query: [1 or batch, queries, 2]. Offsets are in pixels of the level. */
  | { readonly points: Value };

export interface DeformableAttention {
  readonly heads: number;
  /** How many points a head looks at, in each level. */
  readonly points: readonly number[];
  /** Between pixels a map is read bilinearly, with zeros around it, or its nearest pixel is. Default bilinear. */
  readonly method?: "default" | "discrete";
  /** There are so many queries that all they look at at once would fill the memory: as many as there are tokens. */
  readonly many?: boolean;
}

/**
 * Multi-scale deformable attention, https://arxiv.org/abs/2010.04159: each head of a query looks at a few points, chosen and weighted
 * by the query alone.
 *
 * @param w the modules `sampling_offsets` and `attention_weights`.
 * @param queries [batch, queries, width]
 * @param values what is seen, of the width of all heads.
 * @returns [batch, queries, width]
 */
export function deformableAttention(
  g: Graph,
  queries: Value,
  values: FeatureLevels,
  references: References,
  { heads, points, method = "default", many = false }: DeformableAttention,
  w: Parameters,
): Value {
  const count = points.reduce((sum, of) => sum + of, 0);
  const offsets = g.linear(queries, w.in("sampling_offsets"), { outputs: heads * count * 2, precision: "float32" });
  const scores = g.linear(queries, w.in("attention_weights"), { outputs: heads * count });
  const weights = g.softmax(g.reshape(scores, 0, 0, heads, count));
  const moves = g.reshape(offsets, 0, 0, heads, count, 2);
  const sizes = levelSizes(g, values.maps, points);
  const place = (axis: number) => pixelPlaces(g, g.at(moves, 4, axis), axis, references, sizes[axis], points, w);
  const sampled: Sampling = { x: place(0), y: place(1), weights, heads, levels: values, points, sizes };
  if (method === "discrete") return nearest(g, sampled);
  return many ? levelByLevel(g, sampled) : bilinear(g, sampled);
}

interface Sampling {
  /** In pixels of their level, 0 at the middle of the first: [batch, queries, heads, points]. */
  readonly x: Value;
  readonly y: Value;
  readonly weights: Value;
  readonly heads: number;
  readonly levels: FeatureLevels;
  readonly points: readonly number[];
  /** The width and the height of each point's level, float32 [points]. */
  readonly sizes: readonly [width: Value, height: Value];
}

/** For each point a value of its level. */
function perPoint(g: Graph, levels: readonly Value[], points: readonly number[]): Value {
  const level = points.flatMap((count, i) => Array<number>(count).fill(i));
  return g.gather(g.concat(0, ...levels), g.ints(...level));
}

function levelSizes(g: Graph, maps: readonly Value[], points: readonly number[]): [width: Value, height: Value] {
  const along = (axis: number) =>
    perPoint(
      g,
      maps.map((map) => g.cast(g.sizes(map, axis, axis + 1), "float32")),
      points,
    );
  return [along(3), along(2)];
}

function pixelPlaces(
  g: Graph,
  moves: Value,
  axis: number,
  references: References,
  size: Value,
  points: readonly number[],
  w: Parameters,
): Value {
  const half = g.float(0.5);
  if ("points" in references) {
    const from = g.unsqueeze(g.slice(references.points, 2, axis, axis + 1), 3);
    return g.sub(g.add(g.mul(from, size), moves), half);
  }
  const side = (index: number) => g.unsqueeze(g.slice(references.boxes, 2, index, index + 1), 3);
  const share = g.mul(g.mul(moves, pointScales(g, points, w)), side(2 + axis));
  const at = g.add(side(axis), g.mul(share, g.float(references.scale)));
  return g.sub(g.mul(at, size), half);
}

/** 1 / the number of points of each point's level; some checkpoints have it. */
function pointScales(g: Graph, points: readonly number[], w: Parameters): Value {
  const scales = points.flatMap((count) => Array<number>(count).fill(1 / count));
  const stored = ["n_points_scale", "num_points_scale"].find((name) => w.has(name));
  return stored ? w.get(stored, [scales.length]) : g.constant(Float32Array.from(scales));
}

/**
 * The four pixels around each point, as rows of the tokens, added up by one product. Few queries are much faster so than by ONNX
 * Runtime's GridSample, which finds each point's place again for every channel.
 */
function bilinear(g: Graph, sampling: Sampling): Value {
  const { x, y, weights, sizes } = sampling;
  const [left, top] = [g.floor(x), g.floor(y)];
  const [fromLeft, fromTop] = [g.sub(x, left), g.sub(y, top)];
  const one = g.float(1);
  const columns = [
    { at: left, share: g.sub(one, fromLeft) },
    { at: g.add(left, one), share: fromLeft },
  ].map((side) => inside(g, side, sizes[0]));
  const rows = [
    { at: top, share: g.sub(one, fromTop) },
    { at: g.add(top, one), share: fromTop },
  ].map((side) => inside(g, side, sizes[1]));
  const corners = rows.flatMap((row) =>
    columns.map((column) => ({
      place: g.add(g.mul(row.at, sizes[0]), column.at),
      weight: g.mul(g.mul(row.share, column.share), weights),
    })),
  );
  return gathered(
    g,
    sampling,
    corners.map(({ place }) => place),
    g.concat(3, ...corners.map(({ weight }) => weight)),
  );
}

/** A row or column that is beyond the edge counts nothing. */
function inside(
  g: Graph,
  { at, share }: { readonly at: Value; readonly share: Value },
  size: Value,
): { readonly at: Value; readonly share: Value } {
  const zero = g.float(0);
  const within = g.minimum(g.maximum(at, zero), g.sub(size, g.float(1)));
  return { at: within, share: g.where(g.equal(at, within), share, zero) };
}

/** Level by level through GridSample, which needs no more memory than what is seen of one level. */
function levelByLevel(g: Graph, { x, y, weights, heads, levels, points, sizes }: Sampling): Value {
  const { tokens, maps } = levels;
  const width = Number(tokens.shape[2]);
  const [one, half] = [g.float(1), g.float(0.5)];
  const [across, down] = [x, y].map((at, axis) =>
    g.sub(g.div(g.add(g.add(at, half), g.add(at, half)), sizes[axis]), one),
  );
  // [batch, queries, heads, points] as [batch * heads, queries, points, 1]
  const byHead = (value: Value, count: number) => {
    const swapped = g.transpose(value, 0, 2, 1, 3);
    return g.reshape(swapped, -1, g.sizes(value, 1, 2), count, 1);
  };
  const counts = maps.map((map) => g.mul(g.sizes(map, 2, 3), g.sizes(map, 3, 4)));
  const parts = g.sections(tokens, 1, counts);
  let [sum, start]: [Value | undefined, number] = [undefined, 0];
  for (const [level, map] of maps.entries()) {
    const count = points[level];
    const own = (value: Value) => byHead(g.slice(value, 3, start, start + count), count);
    const split = g.transpose(g.reshape(parts[level], 0, 0, heads, width / heads), 0, 2, 3, 1);
    const values = g.reshape(split, -1, width / heads, g.sizes(map, 2));
    const seen = g.gridSample(values, g.concat(3, own(across), own(down)));
    // [batch * heads, channels, queries]
    const weighted = g.sum(g.mul(seen, g.transpose(own(weights), 0, 3, 1, 2)), 3);
    sum = sum ? g.add(sum, weighted) : weighted;
    start += count;
  }
  return g.transpose(g.reshape(sum!, -1, width, g.sizes(x, 1, 2)), 0, 2, 1);
}

function nearest(g: Graph, sampling: Sampling): Value {
  const { x, y, weights, sizes } = sampling;
  const [column, row] = [x, y].map((at, axis) => {
    // Places are counted from the first pixel's middle here, and in whole numbers rounded down from half a pixel before it there.
    const from = g.floor(g.add(at, g.float(1)));
    return g.minimum(g.maximum(from, g.float(0)), g.sub(sizes[axis], g.float(1)));
  });
  return gathered(g, sampling, [g.add(g.mul(row, sizes[0]), column)], weights);
}

/** @param places in each point's level, row after row, float32; as many lists as there are weights for each point. */
function gathered(
  g: Graph,
  { heads, levels: { tokens, maps }, points }: Sampling,
  places: readonly Value[],
  weights: Value,
): Value {
  const counts = maps.map((map) => g.mul(g.sizes(map, 2, 3), g.sizes(map, 3, 4)));
  const starts = counts.map((_, i) => counts.slice(0, i).reduce((sum, count) => g.add(sum, count), g.ints(0)));
  const start = perPoint(g, starts, points);
  const head = g.constant(
    BigInt64Array.from({ length: heads }, (_, i) => BigInt(i)),
    [heads, 1],
  );
  const rows = places.map((place) => {
    const token = g.add(g.cast(place, "int64"), start);
    return g.add(g.mul(token, g.ints(heads)), head);
  });
  const width = Number(tokens.shape[2]);
  const split = g.reshape(tokens, 0, -1, width / heads);
  const seen = g.gatherRows(split, rows.length === 1 ? rows[0] : g.concat(3, ...rows));
  return g.reshape(g.matmul(g.unsqueeze(weights, 3), seen), 0, 0, width);
}
