import type { Graph, Value } from "@vistazo/graph";

/**
 * The means of as many fields that together cover a map: PyTorch's `AdaptiveAvgPool2d`. Where they do not come out even, fields
 * share a row or a column.
 *
 * @param x [batch, channels, height, width]
 * @returns [batch, channels, rows, columns]
 */
export function adaptiveAveragePool(
  g: Graph,
  x: Value,
  [rows, columns]: readonly [rows: number, columns: number],
): Value {
  if (rows === 1 && columns === 1) return g.mean(x, [2, 3], true);
  const down = shares(g, g.size(x, 2), rows);
  const across = shares(g, g.size(x, 3), columns);
  return g.matmul(g.matmul(down, x), g.transpose(across, 1, 0));
}

/** How much of each of `size` places is in each field: [bins, size]. */
function shares(g: Graph, size: Value, bins: number): Value {
  const numbers = g.constant(
    BigInt64Array.from({ length: bins }, (_, i) => BigInt(i)),
    [bins, 1],
  );
  const place = g.unsqueeze(g.range(size), 0);
  const from = g.div(g.mul(numbers, size), g.int(bins));
  const past = g.add(g.mul(g.add(numbers, g.int(1)), size), g.int(bins - 1));
  const to = g.div(past, g.int(bins));
  const within = g.mul(
    g.cast(g.greater(place, g.sub(from, g.int(1))), "float32"),
    g.cast(g.greater(to, place), "float32"),
  );
  return g.div(within, g.sum(within, 1, true));
}
