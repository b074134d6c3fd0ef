import type { Graph, Parameters, Value } from "@vistazo/graph";

/** Attention of tokens to each other, their positions added to queries and keys: [batch, tokens, width]. */
export function selfAttention(g: Graph, x: Value, positions: Value | undefined, heads: number, w: Parameters): Value {
  const outputs = Number(x.shape[2]);
  const placed = positions ? g.add(x, positions) : x;
  const project = (y: Value, name: string) => g.linear(y, w.in(name), { outputs });
  const attended = g.attention(project(placed, "q_proj"), project(placed, "k_proj"), project(x, "v_proj"), { heads });
  return g.linear(attended, w.in(w.named("out_proj", "o_proj")), { outputs, precision: "float32" });
}
