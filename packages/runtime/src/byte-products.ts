import { Graph, type WeightRange } from "@vistazo/graph";
import { backend } from "#backend";
import { readWeights } from "./read-weights.js";

const columns = 64;
const rows = 32;

let measured: Promise<WeightRange> | undefined;

/**
 * Which weights this processor multiplies by bytes without saturation. Without instructions of their own for it (x86's VNNI, ARM's
 * dot product) ONNX Runtime's kernels add pairs of products in 16 bits. It is the kernel itself that is asked, once a thread:
 * what a processor has says nothing of what a build makes of it.
 */
export function weightRange(): Promise<WeightRange> {
  measured ??= measure();
  return measured;
}

/** The greatest of all products: bytes of 255 by weights of 127, for one token and for many. */
async function measure(): Promise<WeightRange> {
  const graph = new Graph();
  const x = graph.input("x", "uint8", ["tokens", columns]);
  const weights = graph.constant(new Int8Array(columns * rows).fill(127), [columns, rows]);
  graph.output("y", graph.op("MatMulInteger", [x, weights]));
  const session = await backend.open(await readWeights(graph.build()), { threads: 1 });
  try {
    for (const tokens of [1, 16]) {
      const bytes = new backend.Tensor("uint8", new Uint8Array(tokens * columns).fill(255), [tokens, columns]);
      const { y } = await session.run({ x: bytes });
      if ((y.data as Int32Array).some((sum) => sum !== columns * 255 * 127)) return "pairs";
    }
    return "full";
  } finally {
    await session.release();
  }
}
