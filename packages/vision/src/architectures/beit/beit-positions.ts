import type { Graph, Parameters, Value } from "@vistazo/graph";

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
  w: Parameters,
  learnt: readonly [rows: number, columns: number],
  grid: Value,
  heads: number,
): Value {
  const [tall, wide] = [2 * learnt[0] - 1, 2 * learnt[1] - 1];
  const table = w.get("relative_position_bias_table", [tall * wide + specialEntries, heads]);
  // transformers takes the longer axis for the shorter one where the learnt grid is no square; so do its answers.
  const distances = g.transpose(g.reshape(g.slice(table, 0, 0, tall * wide), 1, wide, tall, heads), 0, 3, 1, 2);
  const doubled = g.mul(g.sizes(grid, 2), g.ints(2));
  const resampled = g.resize(distances, g.sub(doubled, g.ints(1)));
  const special = g.transpose(g.reshape(g.slice(table, 0, tall * wide), 1, specialEntries, heads), 0, 2, 1);
  return g.concat(2, g.reshape(resampled, 0, 0, -1), special);
}

/**
 * Which entry of that table is between every two tokens, the class token first: [tokens, tokens] in int32.
 * Going by rows and columns, the distance of two patches is (y - y' + rows - 1) · (2 · columns - 1) + x - x' + columns - 1.
 */
export function beitPositionIndex(g: Graph, grid: Value): Value {
  const [rows, columns] = [g.size(grid, 2), g.size(grid, 3)];
  const one = g.int(1);
  const twice = (size: Value) => g.sub(g.add(size, size), one);
  const down = g.mul(distances(g, rows), twice(columns));
  const pairs = g.add(g.unsqueeze(down, 1, 3), g.unsqueeze(distances(g, columns), 0, 2));

  const area = g.mul(rows, columns);
  const square = g.reshape(pairs, area, area);
  const count = g.mul(twice(rows), twice(columns));
  const special = (offset: number) => g.reshape(g.add(count, g.int(offset)), 1, 1);
  const fromClass = g.concat(1, special(2), g.expand(special(0), 1, area));
  const fromPatches = g.concat(1, g.expand(special(1), area, 1), square);
  return g.cast(g.concat(0, fromClass, fromPatches), "int32");
}

/** i - j + size - 1 for all i and j below `size`. */
function distances(g: Graph, size: Value): Value {
  const range = g.range(size);
  const backwards = g.sub(g.sub(size, g.int(1)), range);
  return g.add(g.unsqueeze(range, 1), g.unsqueeze(backwards, 0));
}
