import type { Graph, Value } from "@vistazo/graph";
import type { Weights } from "../../weights.js";

/** Entries of the table after those of the patches' distances: class token to patch, patch to class token, class token to itself. */
const specialEntries = 3;

/**
 * BEiT's table of relative positions, learnt for a grid of `learnt` patches, resampled for the grid that a photo has, as
 * MiDaS 3.1 does: https://arxiv.org/abs/2307.14460.
 *
 * @param grid the map of the patches, [batch, hidden, rows, columns].
 * @returns [1, heads, (2 · rows - 1) · (2 · columns - 1) + 3]
 */
export function beitPositionTable(
  g: Graph,
  w: Weights,
  learnt: readonly [rows: number, columns: number],
  grid: Value,
  heads: number,
): Value {
  const [tall, wide] = [2 * learnt[0] - 1, 2 * learnt[1] - 1];
  const table = w.get("relative_position_bias_table", [tall * wide + specialEntries, heads]);
  // transformers takes the longer axis for the shorter one where the learnt grid is no square; so do its answers.
  const distances = g.transpose(g.reshape(g.slice(table, 0, 0, tall * wide), 1, wide, tall, heads), 0, 3, 1, 2);
  const doubled = g.mul(g.op("Shape", [grid], { start: 2 }), g.ints(2));
  const resampled = g.resize(distances, { size: g.sub(doubled, g.ints(1)) });
  const special = g.transpose(g.reshape(g.slice(table, 0, tall * wide), 1, specialEntries, heads), 0, 2, 1);
  return g.concat(2, g.reshape(resampled, 0, 0, -1), special);
}

/**
 * Which entry of that table is between every two tokens, the class token first: [tokens, tokens] in int32.
 * Going by rows and columns, the distance of two patches is (y - y' + rows - 1) · (2 · columns - 1) + x - x' + columns - 1.
 */
export function beitPositionIndex(g: Graph, grid: Value): Value {
  const shape = g.op("Shape", [grid], { start: 2 });
  const [rows, columns] = [g.at(shape, 0, 0), g.at(shape, 0, 1)];
  const one = g.constant(BigInt64Array.of(1n), []);
  const twice = (size: Value) => g.sub(g.add(size, size), one);
  const down = g.mul(distances(g, rows), twice(columns));
  const pairs = g.add(g.unsqueeze(down, 1, 3), g.unsqueeze(distances(g, columns), 0, 2));

  const area = g.mul(rows, columns);
  const square = g.op("Reshape", [pairs, g.concat(0, g.unsqueeze(area, 0), g.unsqueeze(area, 0))]);
  const count = g.mul(twice(rows), twice(columns));
  const special = (offset: number) => g.add(count, g.constant(BigInt64Array.of(BigInt(offset)), [1, 1]));
  const fill = (entry: Value, ...shape: Value[]) =>
    g.op("Expand", [entry, g.concat(0, ...shape.map((size) => g.unsqueeze(size, 0)))]);
  const fromClass = g.concat(1, special(2), fill(special(0), one, area));
  const fromPatches = g.concat(1, fill(special(1), area, one), square);
  return g.op("Cast", [g.concat(0, fromClass, fromPatches)], { to: 6 });
}

/** i - j + size - 1 for all i and j below `size`. */
function distances(g: Graph, size: Value): Value {
  const [zero, one] = [g.constant(BigInt64Array.of(0n), []), g.constant(BigInt64Array.of(1n), [])];
  const range = g.op("Range", [zero, size, one]);
  const backwards = g.sub(g.sub(size, one), range);
  return g.add(g.unsqueeze(range, 1), g.unsqueeze(backwards, 0));
}
