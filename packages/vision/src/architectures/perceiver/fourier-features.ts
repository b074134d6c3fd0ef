import type { Graph, Tensor, Value } from "@vistazo/graph";

const bands = 64;

/**
 * The places of a map's pixels: rows and columns from -1 to 1, and their sines and cosines of growing frequency.
 *
 * @returns [1, height · width, 2 + 4 · bands]; see `fourierInputs` for what they are made of.
 */
export function fourierFeatures(g: Graph, map: Value): Value {
  const [, , height, width] = map.shape;
  const rows = g.unsqueeze(g.input("row_waves", "float32", [height, 1 + 2 * bands]), 1);
  const columns = g.unsqueeze(g.input("column_waves", "float32", [width, 1 + 2 * bands]), 0);
  const parts = [
    [0, 1],
    [1, 1 + bands],
    [1 + bands, 1 + 2 * bands],
  ];
  const both = parts.flatMap(([start, end]) =>
    [rows, columns].map((side) => g.expand(g.slice(side, 2, start, end), g.sizes(map, 2), end - start)),
  );
  return g.reshape(g.concat(2, ...both), 1, -1, 2 + 4 * bands);
}

/** For each row, and each column: where it is, and its sines and cosines. */
export function fourierInputs(
  height: number,
  width: number,
  [down, across]: readonly [number, number],
): Readonly<Record<string, Tensor>> {
  return { row_waves: waves(height, down), column_waves: waves(width, across) };
}

/** @param resolution of which the greatest frequency is half. */
function waves(length: number, resolution: number): Tensor {
  const { fround } = Math;
  const data = new Float32Array(length * (1 + 2 * bands));
  for (let i = 0; i < length; i++) {
    const at = fround(length > 1 ? -1 + (2 * i) / (length - 1) : -1);
    const start = i * (1 + 2 * bands);
    data[start] = at;
    for (let k = 0; k < bands; k++) {
      const frequency = fround(1 + ((resolution / 2 - 1) * k) / (bands - 1));
      const angle = fround(fround(Math.PI) * fround(at * frequency));
      data[start + 1 + k] = Math.sin(angle);
      data[start + 1 + bands + k] = Math.cos(angle);
    }
  }
  return { dtype: "float32", shape: [length, 1 + 2 * bands], data };
}
