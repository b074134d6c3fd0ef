import { Graph, type ModelSpec } from "@vistazo/graph";
import type { SessionOptions } from "./backend.js";
import { Session } from "./session.js";

/** What ONNX Runtime's WebGPU was seen to compute wrongly on some devices, and our own graphs go round. */
export type DoubtfulOperator = "convolution" | "attention";

/** How far two ways to compute the same may be apart. */
const TOLERANCE = 3e-3;

/**
 * Whether a device computes an operator as it does what our graphs have in its place.
 *
 * @returns what is wrong, as it stands after a colon, or undefined
 */
export async function operatorProblem(
  operator: DoubtfulOperator,
  options: SessionOptions,
): Promise<string | undefined> {
  const shape = operator === "convolution" ? [1, 6, 12, 12] : [1, 65, 48];
  const size = shape.reduce((a, b) => a * b);
  const session = await Session.create(twoWays(operator, shape), options);
  try {
    const inputs = session.inputNames.map((name, i) => [name, { dtype: "float32", shape, data: wave(size, i) }]);
    const { direct, around } = await session.run(Object.fromEntries(inputs));
    const [a, b] = [direct.data as Float32Array, around.data as Float32Array];
    const worst = a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
    if (worst <= TOLERANCE) return undefined;
    const what = operator === "convolution" ? "convolutions of 6, 9, 15 … channels" : "fused attention";
    return `it computes ${what}, which this model has, wrongly (off by ${worst.toPrecision(2)} on a known answer)`;
  } finally {
    await session.dispose();
  }
}

/** The operator itself, and what stands for it in a graph for WebGPU. Inputs are given, so that nothing is computed when the session is made. */
function twoWays(operator: DoubtfulOperator, shape: readonly number[]): ModelSpec {
  const graph = new Graph({ target: "webgpu" });
  const x = graph.input("x", "float32", shape);
  if (operator === "convolution") {
    const weight = graph.constant(wave(8 * 6 * 9, 2), [8, 6, 3, 3]);
    const bias = graph.constant(wave(8, 3), [8]);
    const window = { kernel_shape: [3, 3], pads: [1, 1, 1, 1], strides: [1, 1], dilations: [1, 1], group: 1 };
    graph.output("direct", graph.op("Conv", [x, weight, bias], window));
    graph.output("around", graph.conv2d(x, { weight, bias }, { padding: 1 }));
  } else {
    const inputs = [x, graph.input("key", "float32", shape), graph.input("value", "float32", shape)] as const;
    graph.output("direct", graph.op("MultiHeadAttention", inputs, { num_heads: 4 }, "com.microsoft"));
    graph.output("around", graph.attention(...inputs, { heads: 4 }));
  }
  return graph.build();
}

/** Numbers between -1 and 1 that are the same everywhere. */
function wave(length: number, phase: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => (((i * 37 + phase * 11 + 5) % 101) - 50) / 50);
}
