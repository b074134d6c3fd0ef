import type { Graph, Value } from "@vistazo/graph";

/** No length is taken for less. */
const smallestLength = 1e-12;

/** Vectors along an axis, each divided by its length: PyTorch's `normalize`. */
export function unitLength(g: Graph, x: Value, axis = -1): Value {
  const length = g.sqrt(g.sum(g.mul(x, x), axis, true));
  return g.div(x, g.clip(length, g.float(smallestLength), g.float(2 ** 127)));
}
