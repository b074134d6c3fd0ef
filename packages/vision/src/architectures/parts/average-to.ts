import type { Graph, Value } from "@vistazo/graph";

/** Means over so many parts of a map of known size, which overlap where they don't fit: PyTorch's `AdaptiveAvgPool2d`. */
export function averageTo(g: Graph, map: Value, [tall, wide]: readonly [rows: number, columns: number]): Value {
  const [rows, columns] = map.shape.slice(2).map(Number);
  const down = g.constant(shares(tall, rows), [tall, rows]);
  const across = g.transpose(g.constant(shares(wide, columns), [wide, columns]), 1, 0);
  return g.matmul(g.matmul(down, map), across);
}

/** What of each of `length` elements is in the mean of each part: [parts, length]. */
function shares(parts: number, length: number): Float32Array {
  const weights = new Float32Array(parts * length);
  for (let part = 0; part < parts; part++) {
    const start = Math.floor((part * length) / parts);
    const end = Math.ceil(((part + 1) * length) / parts);
    weights.fill(1 / (end - start), part * length + start, part * length + end);
  }
  return weights;
}
