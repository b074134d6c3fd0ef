import type { Graph, Value } from "@vistazo/graph";

const temperature = 10000;

/**
 * Places in fractions of the photo as sines and cosines by turns, in waves that grow from 1 to almost the temperature:
 * [batch, queries, coordinates] to [batch, queries, coordinates * count].
 *
 * @param count waves of each coordinate.
 */
export function coordinateWaves(g: Graph, places: Value, count: number): Value {
  const lengths = Float32Array.from({ length: count }, (_, k) => temperature ** ((2 * (k >> 1)) / count));
  const isSine = g.constant(Float32Array.from({ length: count }, (_, k) => 1 - (k % 2)));
  const angles = g.div(g.mul(g.unsqueeze(places, 3), g.float(2 * Math.PI)), g.constant(lengths));
  const waves = g.where(g.greater(isSine, g.float(0)), g.sin(angles), g.cos(angles));
  return g.reshape(waves, 0, 0, Number(places.shape[2]) * count);
}
