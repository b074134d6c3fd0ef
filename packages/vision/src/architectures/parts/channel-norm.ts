import type { Graph, Parameters, Value } from "@vistazo/graph";
import { channelsFirst, channelsLast } from "./channel-order.js";

/** Normalisation of the channels at each place of [batch, channels, height, width]. */
export function channelNorm(g: Graph, x: Value, w: Parameters, epsilon: number): Value {
  return channelsFirst(g, g.layerNorm(channelsLast(g, x), w, epsilon));
}
