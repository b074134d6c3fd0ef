import type { Attention, Graph, Parameters, Value } from "@vistazo/graph";

/**
 * Attention with its projections, under the names of PyTorch's `MultiheadAttention`, which has those of queries, keys and values
 * in one: [batch, tokens, width].
 */
export function multiheadAttention(
  g: Graph,
  [query, key, value]: readonly [Value, Value, Value],
  options: Attention,
  w: Parameters,
): Value {
  const outputs = Number(query.shape[2]);
  const weights = w.get("in_proj_weight", [3 * outputs, outputs]);
  const biases = w.get("in_proj_bias", [3 * outputs]);
  const project = (x: Value, part: number) => {
    const own = (all: Value) => g.slice(all, 0, part * outputs, (part + 1) * outputs);
    return g.linear(x, { weight: own(weights), bias: own(biases) });
  };
  const attended = g.attention(project(query, 0), project(key, 1), project(value, 2), options);
  return g.linear(attended, w.in("out_proj"), { outputs, precision: "float32" });
}
