import type { Graph, Value } from "@vistazo/graph";
import type { Weights } from "../weights.js";

/**
 * Learnt position embeddings for another grid of patches than they were learnt on: those of the patches, which were a
 * square, are resampled to the grid of `like`; the class token keeps its own.
 *
 * @param learnt [1, 1 + patches, hidden]
 * @param like the map of the patches, [batch, hidden, rows, columns].
 * @returns [1, 1 + rows · columns, hidden]
 */
export function interpolatedPositions(
  g: Graph,
  w: Weights,
  learnt: { readonly patches: number; readonly hiddenSize: number },
  like: Value,
  mode: "bilinear" | "bicubic",
): Value {
  const { patches, hiddenSize } = learnt;
  const side = Math.floor(Math.sqrt(patches));
  const positions = w.get("position_embeddings", [1, 1 + patches, hiddenSize]);
  const square = g.reshape(g.slice(positions, 1, 1), 1, side, side, hiddenSize);
  const resampled = g.resize(g.transpose(square, 0, 3, 1, 2), { size: g.op("Shape", [like], { start: 2 }), mode });
  return g.concat(1, g.slice(positions, 1, 0, 1), g.tokens(resampled));
}
