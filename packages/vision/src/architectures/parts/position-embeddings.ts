import type { Graph, Parameters, Value } from "@vistazo/graph";
import { antialiasedShares } from "./antialiased-shares.js";

/** Those of a module of a ViT, under its name there. */
export function interpolatedPositions(
  g: Graph,
  w: Parameters,
  learnt: LearntGrid,
  like: Value,
  mode: "bilinear" | "bicubic",
): Value {
  const positions = w.get("position_embeddings", [1, 1 + learnt.patches, learnt.hiddenSize]);
  return resampledPositions(g, positions, learnt, like, mode);
}

interface LearntGrid {
  readonly patches: number;
  readonly hiddenSize: number;
}

/**
 * Learnt position embeddings for another grid of patches than they were learnt on: those of the patches, which were a
 * square, are resampled to the grid of `like`; the class token keeps its own.
 *
 * @param positions [1, 1 + patches, hidden]
 * @param like the map of the patches, [batch, hidden, rows, columns].
 * @returns [1, 1 + rows · columns, hidden]
 */
export function resampledPositions(
  g: Graph,
  positions: Value,
  { patches, hiddenSize }: LearntGrid,
  like: Value,
  mode: "bilinear" | "bicubic",
): Value {
  const side = Math.floor(Math.sqrt(patches));
  const shares = (axis: number) => resamplingMatrix(g, side, g.sizes(like, axis, axis + 1), mode);
  const square = g.reshape(g.slice(positions, 1, 1, 1 + side * side), side, side * hiddenSize);
  const rows = g.reshape(g.matmul(shares(2), square), -1, side, hiddenSize);
  const both = g.matmul(shares(3), rows);
  return g.concat(1, g.slice(positions, 1, 0, 1), g.reshape(both, 1, -1, hiddenSize));
}

/**
 * How much of each learnt row, or column, is in each of those wanted: [wanted, learnt]. It is what resampling makes of the unit
 * vectors. Resampling is linear and separable, and products of matrices are much faster than ONNX Runtime's bicubic resize.
 */
function resamplingMatrix(g: Graph, learnt: number, wanted: Value, mode: "bilinear" | "bicubic"): Value {
  const units = new Float32Array(learnt * learnt);
  for (let i = 0; i < learnt; i++) units[i * learnt + i] = 1;
  const size = g.concat(0, wanted, g.ints(learnt));
  return g.reshape(g.resize(g.constant(units, [1, 1, learnt, learnt]), size, { mode }), -1, learnt);
}

/**
 * The same for a grid of known size, by an interpolation that smooths what shrinks.
 *
 * @param learnt those of the patches, which were a square: [1, patches, hidden].
 * @returns [1, rows · columns, hidden]
 */
export function antialiasedPositions(
  g: Graph,
  learnt: Value,
  [rows, columns]: readonly [rows: number, columns: number],
  mode: "bilinear" | "bicubic" = "bicubic",
): Value {
  const [, patches, width] = learnt.shape.map(Number);
  const side = Math.floor(Math.sqrt(patches));
  if (rows === side && columns === side && rows * columns === patches) return learnt;
  const shares = (wanted: number) => g.constant(antialiasedShares(side, wanted, mode), [wanted, side]);
  const square = g.reshape(g.slice(learnt, 1, 0, side * side), side, side * width);
  const tall = g.reshape(g.matmul(shares(rows), square), rows, side, width);
  return g.reshape(g.matmul(shares(columns), tall), 1, rows * columns, width);
}
