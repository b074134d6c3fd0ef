import type { Graph, Parameters, Value } from "@vistazo/graph";

/**
 * Tokens in the order in which Hiera pools them: those that become one last lie next to each other along the first of as many axes as there are
 * poolings, and the units that attend to each other along the last.
 *
 * @param x [batch, rows · columns, width]
 * @param pooling how many rows and columns become one; `pools` times.
 */
export function unrolled(
  g: Graph,
  x: Value,
  [rows, columns]: readonly [number, number],
  [down, across]: readonly [number, number],
  pools: number,
): Value {
  const width = Number(x.shape[2]);
  const side = (length: number, step: number) => [length / step ** pools, ...Array<number>(pools).fill(step)];
  const split = g.reshape(x, -1, ...side(rows, down), ...side(columns, across), width);
  const row = (pool: number) => 1 + pools - pool;
  const column = (pool: number) => 2 + 2 * pools - pool;
  const axes = Array.from({ length: pools }, (_, pool) => [row(pool), column(pool)]).flat();
  const ordered = g.transpose(split, 0, ...axes, 1, 2 + pools, 3 + 2 * pools);
  return g.reshape(ordered, -1, rows * columns, width);
}

/** A layer's attention. */
export interface UnitLayer {
  readonly outputs: number;
  readonly heads: number;
  /** How many tokens become one. */
  readonly pooled: number;
  /** How many tokens attend to each other, where it is not all. */
  readonly together?: number;
}

/** Attention and its residual, both pooled where the layer pools, and projected where it widens: [batch, tokens / pooled, outputs]. */
export function unitLayer(
  g: Graph,
  x: Value,
  { outputs, heads, pooled, together }: UnitLayer,
  epsilon: number,
  w: Parameters,
  { norm, projection }: { readonly norm: string; readonly projection: string },
): Value {
  const [, count, width] = x.shape.map(Number);
  const normed = g.layerNorm(x, w.in(norm), epsilon);
  const kept = width === outputs ? x : pool(g, g.linear(normed, w.in(projection), { outputs }), pooled);
  const units = together ? count / together : 1;
  const joined = g.linear(normed, w.in("attn.qkv"), { outputs: 3 * outputs });
  // A unit's tokens lie `units` apart.
  const apart =
    units > 1
      ? g.reshape(
          g.transpose(g.reshape(joined, -1, count / units, units, 3 * outputs), 0, 2, 1, 3),
          -1,
          count / units,
          3 * outputs,
        )
      : joined;
  const [query, key, value] = [0, 1, 2].map((i) => g.slice(apart, 2, i * outputs, (i + 1) * outputs));
  const attended = g.attention(pool(g, query, pooled), key, value, { heads });
  const left = count / units / pooled;
  const back =
    units > 1
      ? g.reshape(g.transpose(g.reshape(attended, -1, units, left, outputs), 0, 2, 1, 3), -1, left * units, outputs)
      : attended;
  return g.add(kept, g.linear(back, w.in("attn.proj"), { outputs, precision: "float32" }));
}

/** The greatest of as many tokens, which lie a share of all apart. */
function pool(g: Graph, x: Value, count: number): Value {
  if (count === 1) return x;
  const [, tokens, width] = x.shape.map(Number);
  return g.max(g.reshape(x, -1, count, tokens / count, width), 1);
}
