import type { Graph, Value } from "@vistazo/graph";

/** [batch, channels, height, width] to [batch, height, width, channels]. */
export function channelsLast(g: Graph, x: Value): Value {
  return g.transpose(x, 0, 2, 3, 1);
}

/** Its inverse. */
export function channelsFirst(g: Graph, x: Value): Value {
  return g.transpose(x, 0, 3, 1, 2);
}
