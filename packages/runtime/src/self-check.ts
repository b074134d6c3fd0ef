import { constantParameters, Graph, type ModelSpec, type Parameters } from "@vistazo/graph";
import type { SessionOptions } from "./backend.js";
import { Session } from "./session.js";

const side = 12;
const channels = 8;

/** What the graph below answers, as the processor computes it in Node. */
// biome-ignore format: eight a row
const known = [
  6.988881, 1.986915, -3.466674, 0.6001623, 4.572972, -2.741411, -2.547523, -0.1099575,
  0.910185, 0.00612073, 0.00002620233, 0.001529482, 0.08126688, 0.00005411497, 0.00006569341, 0.0007518707,
  0.9989129, 0.6085843, 0.007377833, 0.583156, 0.9986873, 0.01984447, 0.06890571, 0.6075259,
];

/** How far a device that computes in float32 may be off. */
const tolerance = 3e-3;

/**
 * Whether a device computes what it should: a small network with the layers that most of a checkpoint's work is, on made-up weights, whose
 * answer is known. A wrong driver answers at once, and something else.
 *
 * @returns what is wrong, or undefined
 */
export async function selfCheck(options: SessionOptions): Promise<string | undefined> {
  try {
    const answer = await checkAnswer(options);
    const worst = Math.max(...known.map((value, i) => Math.abs(value - answer[i])));
    // Also what is not a number.
    return worst <= tolerance ? undefined : `it computes wrongly (off by ${worst.toPrecision(2)} on a known answer)`;
  } catch (error) {
    if (/get a WebGPU adapter/.test((error as Error).message))
      return "this computer has no graphics processor that it could use";
    return `it cannot run a small network (${(error as Error).message.slice(0, 200)})`;
  }
}

/** The check's answer on a device. */
export async function checkAnswer(options: SessionOptions): Promise<Float32Array> {
  const session = await Session.create(checkGraph(), options);
  try {
    const pixels = wave([1, 3, side, side], 0);
    const { y } = await session.run({ x: { dtype: "float32", ...pixels } });
    return y.data as Float32Array;
  } finally {
    await session.dispose();
  }
}

function checkGraph(): ModelSpec {
  const graph = new Graph({ target: "webgpu" });
  const x = graph.input("x", "float32", [1, 3, side, side]);
  const shapes = {
    "stem.weight": [channels, 3, 3, 3],
    "stem.bias": [channels],
    "depthwise.weight": [channels, 1, 3, 3],
    "depthwise.bias": [channels],
    "norm.weight": [channels],
    "norm.bias": [channels],
    "qkv.weight": [3 * channels, channels],
    "qkv.bias": [3 * channels],
    "up.weight": [4 * channels, channels],
    "up.bias": [4 * channels],
    "down.weight": [channels, 4 * channels],
    "down.bias": [channels],
  };
  const tensors = Object.entries(shapes).map(([name, shape], i) => [name, wave(shape, i + 1)] as const);
  const w: Parameters = constantParameters(graph, new Map(tensors));
  const stem = graph.relu(graph.conv2d(x, w.in("stem"), { padding: 1 }));
  const pooled = graph.maxPool2d(stem, 2);
  const depthwise = graph.hardSwish(graph.conv2d(pooled, w.in("depthwise"), { padding: 1, groups: channels }));
  const tokens = graph.tokens(graph.resize(depthwise, side));
  const normed = graph.layerNorm(tokens, w.in("norm"), 1e-5);
  const qkv = graph.linear(normed, w.in("qkv"));
  const [q, k, v] = [0, 1, 2].map((i) => graph.slice(qkv, 2, i * channels, (i + 1) * channels));
  const attended = graph.add(tokens, graph.attention(q, k, v, { heads: 2 }));
  const mlp = graph.linear(graph.gelu(graph.linear(attended, w.in("up"))), w.in("down"));
  const mean = graph.mean(graph.add(attended, mlp), 1);
  graph.output("y", graph.concat(1, mean, graph.softmax(mean), graph.sigmoid(graph.at(mlp, 1, 7))));
  return graph.build();
}

/** Numbers between -1 and 1 that are the same everywhere. */
function wave(shape: readonly number[], phase: number): { shape: readonly number[]; data: Float32Array } {
  const size = shape.reduce((product, length) => product * length, 1);
  return { shape, data: Float32Array.from({ length: size }, (_, i) => (((i * 37 + phase * 11 + 5) % 101) - 50) / 60) };
}
