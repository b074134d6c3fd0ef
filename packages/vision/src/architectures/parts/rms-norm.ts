import type { Graph, Parameters, Value } from "@vistazo/graph";

/** Normalisation over the last axis by the root of the mean square alone: https://arxiv.org/abs/1910.07467. */
export function rmsNorm(g: Graph, x: Value, w: Parameters, epsilon: number): Value {
  const square = g.mean(g.mul(x, x), x.shape.length - 1, true);
  const width = Number(x.shape.at(-1));
  return g.mul(g.div(x, g.sqrt(g.add(square, g.float(epsilon)))), w.get("weight", [width]));
}
