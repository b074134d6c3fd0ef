import { Graph, quantizeRows } from "@vistazo/graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightRange } from "./byte-products.js";
import { Session } from "./session.js";

/** Bytes by weights as ONNX Runtime multiplies them: [tokens, columns] by [columns, rows]. */
async function product(bytes: Uint8Array, weights: Int8Array, [tokens, columns, rows]: readonly number[]) {
  const graph = new Graph();
  const x = graph.input("x", "uint8", [tokens, columns]);
  graph.output("y", graph.op("MatMulInteger", [x, graph.constant(weights, [columns, rows])]));
  const session = await Session.create(graph.build(), { threads: 1 });
  try {
    return (await session.run({ x: { dtype: "uint8", shape: [tokens, columns], data: bytes } })).y.data as Int32Array;
  } finally {
    await session.dispose();
  }
}

function exact(bytes: Uint8Array, weights: Int8Array, [tokens, columns, rows]: readonly number[]): Int32Array {
  const sums = new Int32Array(tokens * rows);
  for (let token = 0; token < tokens; token++)
    for (let row = 0; row < rows; row++)
      for (let i = 0; i < columns; i++)
        sums[token * rows + row] += bytes[token * columns + i] * weights[i * rows + row];
  return sums;
}

describe.each(["pairs", "of this processor"])("weights quantised to the range %s", (name) => {
  const sizes = fc.tuple(
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 1, max: 40 }),
  );
  // Great bytes, great weights: where sums of 16 bits would saturate.
  const byte = fc.constantFrom(0, 1, 128, 254, 255);
  const weight = fc.constantFrom(-1, -0.99, -0.5, 0, 0.01, 0.5, 0.97, 1);

  it("are multiplied exactly by the greatest bytes", async () => {
    const range = name === "pairs" ? name : await weightRange();
    await fc.assert(
      fc.asyncProperty(sizes, fc.infiniteStream(byte), fc.infiniteStream(weight), async (size, bytes, weights) => {
        const [tokens, columns, rows] = size;
        const x = Uint8Array.from({ length: tokens * columns }, () => bytes.next().value as number);
        const matrix = Float32Array.from({ length: rows * columns }, () => weights.next().value as number);
        const { values } = quantizeRows(matrix, rows, columns, range);
        expect(await product(x, values, size)).toEqual(exact(x, values, size));
      }),
      { numRuns: 60 },
    );
  });
});
