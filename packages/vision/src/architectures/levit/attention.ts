import type { Graph, Value, Weight } from "@vistazo/graph";

/** What LeViT's attention is made of, whatever its weights are called. Maps are [batch, channels, height, width]. */
export interface LevitAttention {
  /** Queries, keys and values of one head after the other; where the map is halved, keys and values alone. */
  readonly project: (map: Value) => Value;
  /** Queries of the halved map. */
  readonly query?: (map: Value) => Value;
  readonly output: (map: Value) => Value;
  readonly act: (x: Value) => Value;
  /** What is added to scores for each distance between two pixels: [heads, pixels]. */
  readonly biases: Weight;
}

/** Attention whose values are wider than its keys, and whose scores know how far pixels are apart: https://arxiv.org/abs/2104.01136. */
export function levitAttention(
  g: Graph,
  map: Value,
  { project, query, output, act, biases }: LevitAttention,
  keyWidth: number,
): Value {
  const [heads] = biases.shape;
  const [rows, columns] = map.shape.slice(2).map(Number);
  const stride = query ? 2 : 1;
  const projected = g.tokens(project(map));
  const each = Number(projected.shape[2]) / heads;
  const perHead = g.reshape(projected, 0, 0, heads, each);
  const part = (start: number, end: number) => g.reshape(g.slice(perHead, 3, start, end), 0, 0, heads * (end - start));
  const seen = query ? g.slice(g.slice(map, 2, 0, rows, stride), 3, 0, columns, stride) : map;
  const start = query ? 0 : keyWidth;
  const queries = query ? g.tokens(query(seen)) : part(0, keyWidth);
  const [keys, values] = [part(start, start + keyWidth), part(start + keyWidth, each)];
  const [tall, wide] = [Math.ceil(rows / stride), Math.ceil(columns / stride)];
  const index = g.constant(distances(rows, columns, stride), [tall * wide, rows * columns]);
  const bias = g.unsqueeze(g.gather(biases, index, 1), 0);
  const attended = g.attention(queries, keys, values, { heads, bias });
  const outcome = g.reshape(g.transpose(act(attended), 0, 2, 1), 0, heads * (each - start - keyWidth), tall, wide);
  return output(outcome);
}

/** Which entry of a table is for two pixels, by how far they are apart in rows and in columns: [queries, keys]. */
function distances(rows: number, columns: number, stride: number): BigInt64Array {
  const index: bigint[] = [];
  for (let y = 0; y < rows; y += stride)
    for (let x = 0; x < columns; x += stride)
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          index.push(BigInt(Math.abs(y - row) * columns + Math.abs(x - column)));
  return BigInt64Array.from(index);
}
