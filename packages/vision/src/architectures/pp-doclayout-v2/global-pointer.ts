import type { Graph, Parameters, Value } from "@vistazo/graph";
import type { ConfigReader } from "../../config-reader.js";

/**
 * A score for every pair of tokens, https://arxiv.org/abs/2208.03054: [batch, tokens, width] to [batch, tokens, tokens]. Only those right of
 * the diagonal are meant.
 */
export function globalPointer(g: Graph, x: Value, config: ConfigReader, w: Parameters): Value {
  const size = config.size("global_pointer_head_size", 64);
  const both = g.linear(x, w.in("dense"), { outputs: 2 * size, precision: "float32" });
  const [queries, keys] = [g.slice(both, 2, 0, size), g.slice(both, 2, size)];
  return g.mul(g.matmul(queries, g.transpose(keys, 0, 2, 1)), g.float(size ** -0.5));
}
